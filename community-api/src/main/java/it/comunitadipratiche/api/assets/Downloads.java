package it.comunitadipratiche.api.assets;

import it.comunitadipratiche.api.http.ETags;
import it.comunitadipratiche.api.problem.Problems;
import it.comunitadipratiche.api.problem.RequestProblemException;
import it.comunitadipratiche.core.assets.AssetContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Gives files to browsers so that they do no harm there: nothing is sniffed, nothing in them runs. */
@ApplicationScoped
class Downloads {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private static final String PDF = "application/pdf";

    private Problems problems;

    @SuppressWarnings("NullAway.Init")
    protected Downloads() {
        // for the CDI proxy
    }

    @Inject
    Downloads(Problems problems) {
        this.problems = problems;
    }

    Response answer(AssetContent content, HttpServletRequest request) {
        if (ETags.match(request.getHeader("If-None-Match"), content.etag())) {
            return headers(Response.notModified(), content).build();
        }
        Optional<ByteRange> range;
        try {
            range = isStillTheSame(content, request)
                    ? ByteRange.of(request.getHeader("Range"), content.length())
                    : Optional.empty();
        } catch (RequestProblemException e) {
            return Response.fromResponse(problems.answer(problems.of(e), request))
                    .header("Content-Range", "bytes */" + content.length())
                    .build();
        }
        long first = range.map(ByteRange::first).orElse(0L);
        long length = range.map(ByteRange::length).orElse(content.length());
        Response.ResponseBuilder answer = Response.status(range.isPresent() ? 206 : 200)
                .type(content.mediaType())
                .header("Content-Length", length)
                .entity((StreamingOutput) out -> {
                    try (InputStream in = content.open(first, length)) {
                        in.transferTo(out);
                    }
                });
        range.ifPresent(part ->
                answer.header("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + content.length()));
        return headers(answer, content).build();
    }

    /** A range goes with the bytes the caller has the beginning of. */
    private static boolean isStillTheSame(AssetContent content, HttpServletRequest request) {
        String ifRange = request.getHeader("If-Range");
        return ifRange == null || ifRange.equals(content.etag());
    }

    private static Response.ResponseBuilder headers(Response.ResponseBuilder answer, AssetContent content) {
        return answer.header("ETag", content.etag())
                .header("Accept-Ranges", "bytes")
                .header("Last-Modified", HTTP_DATE.format(content.lastModified()))
                .header("Cache-Control", caching(content))
                .header("Vary", "Authorization, Cookie")
                .header("Content-Disposition", disposition(content))
                .header("Content-Security-Policy", policy(content))
                .header("X-Content-Type-Options", "nosniff");
    }

    /** Nothing runs; the site's own pages may show a PDF, for which browsers' readers must not be shut in a sandbox. */
    private static String policy(AssetContent content) {
        return content.mediaType().equals(PDF)
                ? "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'"
                : "default-src 'none'; style-src 'unsafe-inline'; sandbox";
    }

    private static String caching(AssetContent content) {
        String who = content.publiclyCacheable() ? "public" : "private";
        return content.settled() ? who + ", max-age=300" : who + ", no-cache";
    }

    private static String disposition(AssetContent content) {
        String ascii = content.fileName().replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
        String encoded =
                URLEncoder.encode(content.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return (content.inline() ? "inline" : "attachment") + "; filename=\"" + ascii + "\"; filename*=UTF-8''"
                + encoded;
    }
}
