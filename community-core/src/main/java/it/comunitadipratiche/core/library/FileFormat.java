package it.comunitadipratiche.core.library;

import it.comunitadipratiche.core.kernel.LocalizedText;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of file a document is, as people call it. */
@SuppressWarnings("ImmutableEnumChecker") // its lists and texts never change
enum FileFormat {
    PDF("PDF", "PDF", "application/pdf"),
    DOCUMENT(
            "Testo modificabile",
            "Editable text",
            "application/msword",
            "application/vnd.openxmlformats-officedocument.wordprocessingml",
            "application/vnd.oasis.opendocument.text",
            "application/rtf",
            "text/rtf"),
    SHEET(
            "Foglio di calcolo",
            "Spreadsheet",
            "application/vnd.ms-excel",
            "application/vnd.openxmlformats-officedocument.spreadsheetml",
            "application/vnd.oasis.opendocument.spreadsheet",
            "text/csv"),
    SLIDES(
            "Presentazione",
            "Slides",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.presentationml",
            "application/vnd.oasis.opendocument.presentation"),
    TEXT("Testo", "Text", "text/"),
    IMAGE("Immagine", "Image", "image/"),
    MEDIA("Audio o video", "Audio or video", "audio/", "video/"),
    OTHER("Altro formato", "Another format", "");

    static final Map<String, LocalizedText> LABELS = labels();

    private final LocalizedText label;
    private final List<String> mediaTypes;

    FileFormat(String italian, String english, String... mediaTypes) {
        this.label = LocalizedText.of(italian, english);
        this.mediaTypes = List.of(mediaTypes);
    }

    private static Map<String, LocalizedText> labels() {
        Map<String, LocalizedText> labels = new LinkedHashMap<>();
        for (FileFormat format : values()) {
            labels.put(format.name(), format.label);
        }
        return labels;
    }

    /** The formats of the files of a published material. */
    static List<String> of(JsonObject document) {
        return Optional.ofNullable(document.getJsonObject("assets"))
                .map(assets -> assets.get("files"))
                .filter(JsonArray.class::isInstance)
                .map(JsonValue::asJsonArray)
                .map(files -> files.stream()
                        .map(file -> of(file.asJsonObject().getString("mediaType", "")))
                        .map(FileFormat::name)
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    private static FileFormat of(String mediaType) {
        return Stream.of(values())
                .filter(format -> format.mediaTypes.stream().anyMatch(mediaType::startsWith))
                .findFirst()
                .orElse(OTHER);
    }
}
