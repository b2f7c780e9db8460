package it.comunitadipratiche.api.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
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

    @Override
    public void filter(ContainerRequestContext request) {
        String asked = request.getUriInfo().getPath();
        boolean isCollection = COLLECTION.matcher(asked).matches();
        boolean isMaterial = MATERIALS.matcher(asked).matches();
        if (!request.getMethod().equals("GET") || (!isCollection && !isMaterial)) {
            return;
        }
        List<MediaType> accepted = request.getAcceptableMediaTypes();
        String first = accepted.isEmpty()
                ? ""
                : accepted.get(0).getType() + "/" + accepted.get(0).getSubtype();
        String suffix =
                switch (first) {
                    case "application/atom+xml" -> isCollection ? ".atom" : "";
                    case "application/rss+xml" -> isCollection ? ".rss" : "";
                    case "text/csv" -> isCollection ? ".csv" : "";
                    case "application/x-research-info-systems" -> isMaterial ? ".ris" : "";
                    case "application/x-bibtex" -> isMaterial ? ".bib" : "";
                    case "application/vnd.citationstyles.csl+json" -> isMaterial ? ".csl.json" : "";
                    default -> "";
                };
        if (!suffix.isEmpty()) {
            UriBuilder address = request.getUriInfo().getRequestUriBuilder();
            String path = request.getUriInfo().getRequestUri().getRawPath();
            request.setRequestUri(address.replacePath(path + suffix).build());
        }
    }
}
