package it.comunitadipratiche.web.maps;

import it.comunitadipratiche.core.territories.Outlines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * Outlines as TopoJSON, as it is and compressed with gzip; neither to be changed.
 *
 * @param source what all of them were when it was made
 * @param codes of the territories it shows
 * @param version another one whenever the contents are others
 */
@SuppressWarnings("ArrayRecordComponent") // handed to the network as they are
record ShapeFile(Outlines source, Set<String> codes, byte[] bytes, byte[] packed, String version) {
    private static final int ENOUGH = 16;

    static ShapeFile of(Outlines source, Outlines shown) {
        byte[] bytes = shown.json().getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ShapeFile(source, shown.codes(), bytes, packed.toByteArray(), version(bytes));
    }

    private static String version(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, ENOUGH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
