package it.comunitadipratiche.core.assets.files;

import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Internal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells what a file is from its bytes. Its name only tells kinds of plain text apart ({@code .csv} from {@code .txt}),
 * which have no bytes of their own.
 */
@Guarded
@ApplicationScoped
public class MediaTypes {
    static final String PLAIN_TEXT = "text/plain";
    private static final int HTML_SEEN_IN = 1024;
    private static final Pattern HTML = Pattern.compile(
            "^[^<a-z0-9]*<(!doctype html|html|head|body|script|iframe|style|title|object|embed|form|svg|img|h1|div|font"
                    + "|table|a|b|br|p|!--)[\\s>]",
            Pattern.CASE_INSENSITIVE);
    private static final String ZIP = "application/zip";
    private static final String OLE = "application/x-tika-msoffice";
    private static final Map<String, String> COMMON_NAMES = Map.ofEntries(
            Map.entry("audio/vnd.wave", "audio/wav"),
            Map.entry("audio/x-wav", "audio/wav"),
            Map.entry("audio/x-flac", "audio/flac"),
            Map.entry("audio/vorbis", "audio/ogg"),
            Map.entry("audio/opus", "audio/ogg"),
            Map.entry("application/ogg", "audio/ogg"),
            Map.entry("video/theora", "video/ogg"),
            Map.entry("application/mp4", "video/mp4"),
            Map.entry("video/x-m4v", "video/mp4"),
            Map.entry("application/x-matroska", "video/webm"),
            Map.entry("text/x-web-markdown", "text/markdown"));

    private final MimeTypes known = MimeTypes.getDefaultMimeTypes(MediaTypes.class.getClassLoader());

    /** The media type of a file's content. */
    @Internal
    public String of(FileBytes file, String name) throws IOException {
        String type = detect(file, "");
        if (type.equals(ZIP) || type.equals("application/x-tika-ooxml")) {
            return Containers.inZip(file).orElse(ZIP);
        }
        if (type.equals(OLE)) {
            return Containers.inOle(file).orElse(OLE);
        }
        if (type.equals(PLAIN_TEXT)) {
            return looksLikeHtml(file) ? "text/html" : common(detect(file, name));
        }
        return common(type);
    }

    /** The usual ending of the names of such files, with its dot; the given one if it is among the usual ones. */
    @Internal
    public String ending(String mediaType, String given) {
        try {
            var type = known.forName(mediaType);
            if (type.getExtensions().contains(given.toLowerCase(Locale.ROOT))) {
                return given.toLowerCase(Locale.ROOT);
            }
            return mediaType.equals("video/webm") ? ".webm" : type.getExtension();
        } catch (MimeTypeException e) {
            throw new IllegalArgumentException("Not a media type: " + mediaType, e);
        }
    }

    private String detect(FileBytes file, String name) throws IOException {
        Metadata hints = new Metadata();
        if (!name.isEmpty()) {
            hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        }
        try (InputStream in = new BufferedInputStream(file.read())) {
            MediaType type = known.detect(in, hints);
            return type.getBaseType().toString();
        }
    }

    /** Whether a text begins with a tag by which browsers know HTML, even a part of a page. */
    private static boolean looksLikeHtml(FileBytes file) throws IOException {
        try (InputStream in = file.read()) {
            String start = new String(in.readNBytes(HTML_SEEN_IN), StandardCharsets.ISO_8859_1);
            return HTML.matcher(start).find();
        }
    }

    private static String common(String type) {
        return COMMON_NAMES.getOrDefault(type, type);
    }
}
