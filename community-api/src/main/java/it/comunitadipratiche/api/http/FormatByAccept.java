package it.comunitadipratiche.api.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Gives what stands beside a collection or a material under a suffix, a feed, a table or a bibliography, to who asks for it
 * and accepts that above all: {@code Accept: application/atom+xml}.
 */
@Provider
@PreMatching
public class FormatByAccept implements ContainerRequestFilter {
    private static final Pattern COLLECTION = Pattern.compile("/?[a-z][a-z0-9-]*");
    private static final Pattern MATERIALS = Pattern.compile("/?materials(?:/[^/.]+)?");
    private static final Map<String, Format> FORMATS = Map.of(
            "application/atom+xml", new Format(".atom", COLLECTION),
            "application/rss+xml", new Format(".rss", COLLECTION),
            "text/csv", new Format(".csv", COLLECTION),
            "application/x-research-info-systems", new Format(".ris", MATERIALS),
            "application/x-bibtex", new Format(".bib", MATERIALS),
            "application/vnd.citationstyles.csl+json", new Format(".csl.json", MATERIALS));

    /** What stands under a suffix, beside some paths. */
    private record Format(String suffix, Pattern paths) {}

    @Override
    public void filter(ContainerRequestContext request) {
        List<MediaType> accepted = request.getAcceptableMediaTypes();
        Format format = accepted.isEmpty()
                ? null
                : FORMATS.get(accepted.get(0).getType() + "/" + accepted.get(0).getSubtype());
        if (format != null
                && request.getMethod().equals("GET")
                && format.paths().matcher(request.getUriInfo().getPath()).matches()) {
            UriBuilder address = request.getUriInfo().getRequestUriBuilder();
            String path = request.getUriInfo().getRequestUri().getRawPath();
            request.setRequestUri(address.replacePath(path + format.suffix()).build());
        }
    }
}
