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
 * Gives what stands beside a collection under a suffix, a feed or a table, to who asks for the collection and accepts that
 * above all: {@code Accept: application/atom+xml}.
 */
@Provider
@PreMatching
public class FormatByAccept implements ContainerRequestFilter {
    private static final Pattern COLLECTION = Pattern.compile("/?[a-z][a-z0-9-]*");

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getMethod().equals("GET")
                || !COLLECTION.matcher(request.getUriInfo().getPath()).matches()) {
            return;
        }
        List<MediaType> accepted = request.getAcceptableMediaTypes();
        String first = accepted.isEmpty()
                ? ""
                : accepted.get(0).getType() + "/" + accepted.get(0).getSubtype();
        String suffix =
                switch (first) {
                    case "application/atom+xml" -> ".atom";
                    case "application/rss+xml" -> ".rss";
                    case "text/csv" -> ".csv";
                    default -> "";
                };
        if (!suffix.isEmpty()) {
            UriBuilder address = request.getUriInfo().getRequestUriBuilder();
            String path = request.getUriInfo().getRequestUri().getRawPath();
            request.setRequestUri(address.replacePath(path + suffix).build());
        }
    }
}
