package it.comunitadipratiche.core.links;

import it.comunitadipratiche.core.fetching.RemoteHosts;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An address of the web without its fragment, which no server is asked for.
 *
 * @param host in small letters
 */
record WebAddress(String url, String host) {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_HOST = 255;

    /** Empty for what is no address, or one of something else. */
    static Optional<WebAddress> of(String text) {
        try {
            URI uri = new URI(text.strip().replace(" ", "%20"));
            String host = RemoteHosts.hostOf(uri);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            String url = uri.toString().replaceFirst("#.*", "");
            return web && !host.isEmpty() && host.length() <= LONGEST_HOST && url.length() <= LONGEST
                    ? Optional.of(new WebAddress(url, host))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
