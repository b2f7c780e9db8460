package it.comunitadipratiche.core.assets.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Looks into the two wrappings of office documents: zip (Office since 2007, OpenDocument) and OLE2 (Office before). */
final class Containers {
    private static final int MAX_NAME = 100;
    private static final int MAX_TYPES = 1 << 20;
    private static final int WINDOW = 1 << 16;

    /** How much is unpacked in search of the list of types, which some programs write last. */
    private static final long MAX_UNPACKED = 256L << 20;

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, String> MAIN_PARTS = Map.of(
            "wordprocessingml.document.main+xml", OOXML + "wordprocessingml.document",
            "spreadsheetml.sheet.main+xml", OOXML + "spreadsheetml.sheet",
            "presentationml.presentation.main+xml", OOXML + "presentationml.presentation",
            "presentationml.slideshow.main+xml", OOXML + "presentationml.slideshow",
            "wordprocessingml.template.main+xml", OOXML + "wordprocessingml.template",
            "spreadsheetml.template.main+xml", OOXML + "spreadsheetml.template",
            "presentationml.template.main+xml", OOXML + "presentationml.template");
    private static final Map<String, String> OLE_STREAMS = oleStreams();

    private Containers() {}

    private static Map<String, String> oleStreams() {
        Map<String, String> streams = new LinkedHashMap<>();
        streams.put("WordDocument", "application/msword");
        streams.put("Workbook", "application/vnd.ms-excel");
        streams.put("PowerPoint Document", "application/vnd.ms-powerpoint");
        return streams;
    }

    /**
     * The type of a document that is a zip file; empty for other zip files, and for documents that carry programs
     * (macros).
     *
     * @throws BrokenFileException if it cannot be unpacked
     */
    static Optional<String> inZip(FileBytes file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(file.read())) {
            long unpacked = 0;
            boolean first = true;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (first && entry.getName().equals("mimetype")) {
                    return Optional.of(new String(zip.readNBytes(MAX_NAME), StandardCharsets.ISO_8859_1).strip());
                }
                if (entry.getName().equals("[Content_Types].xml")) {
                    return mainPart(new String(zip.readNBytes(MAX_TYPES), StandardCharsets.UTF_8));
                }
                first = false;
                unpacked += pass(zip, MAX_UNPACKED - unpacked);
                if (unpacked >= MAX_UNPACKED) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        } catch (ZipException e) {
            throw new BrokenFileException("A zip file that cannot be unpacked", e);
        }
    }

    private static Optional<String> mainPart(String types) {
        if (types.contains("macroEnabled") || types.contains("vbaProject")) {
            return Optional.empty();
        }
        return MAIN_PARTS.entrySet().stream()
                .filter(part -> types.contains(part.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static long pass(InputStream entry, long limit) throws IOException {
        byte[] buffer = new byte[WINDOW];
        long passed = 0;
        for (int read = entry.read(buffer); read >= 0 && passed < limit; read = entry.read(buffer)) {
            passed += read;
        }
        return passed;
    }

    /** The type of a document in an OLE2 file, by the names of its streams; empty for installers, mails and others. */
    static Optional<String> inOle(FileBytes file) throws IOException {
        int overlap = 2 * MAX_NAME;
        byte[] window = new byte[WINDOW + overlap];
        try (InputStream in = file.read()) {
            int kept = 0;
            for (int read = in.readNBytes(window, 0, WINDOW); read > 0; read = in.readNBytes(window, kept, WINDOW)) {
                String text = new String(window, 0, kept + read, StandardCharsets.ISO_8859_1);
                for (Map.Entry<String, String> stream : OLE_STREAMS.entrySet()) {
                    if (text.contains(wide(stream.getKey()))) {
                        return Optional.of(stream.getValue());
                    }
                }
                int end = kept + read;
                kept = Math.min(overlap, end);
                System.arraycopy(window, end - kept, window, 0, kept);
            }
        }
        return Optional.empty();
    }

    /** How a name looks in UTF-16, little-endian, with its end. */
    private static String wide(String name) {
        return new String((name + '\0').getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
