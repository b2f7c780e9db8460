package it.comunitadipratiche.core.assets.texts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** How large the texts in a zipped file become, found by unpacking them: what a file says of itself may be wrong. */
final class Unpacked {
    private static final int MOST_ENTRIES = 20_000;
    private static final int BUFFER = 1 << 16;

    private Unpacked() {}

    /**
     * Whether the texts are no larger than they may be.
     *
     * @throws IOException if it cannot be unpacked
     */
    static boolean fits(Path file, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = most;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                return false;
            }
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (!isText(entry.getName())) {
                    continue;
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        left -= read;
                        if (left < 0) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }

    private static boolean isText(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "jpg", "jpeg", "png", "gif", "emf", "wmf", "tif", "tiff", "bmp", "mp3", "mp4", "ttf", "otf" -> false;
            default -> true;
        };
    }
}
