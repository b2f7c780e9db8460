package it.comunitadipratiche.core.kernel;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps messages as codes and arguments, so that each reader gets them in their own language. */
public final class MessageJson {
    private static final JsonReaderFactory READERS = JSON.createReaderFactory(Map.of());
    private static final int LONGEST_ARGUMENT = 500;

    private MessageJson() {}

    public static JsonObject object(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    public static JsonObject write(Message message) {
        JsonArrayBuilder arguments = JSON.createArrayBuilder();
        for (Object argument : message.arguments()) {
            if (argument instanceof LocalizedText text) {
                JsonObjectBuilder byLanguage = JSON.createObjectBuilder();
                text.values().forEach(byLanguage::add);
                arguments.add(byLanguage);
            } else {
                String text = argument.toString();
                arguments.add(text.length() > LONGEST_ARGUMENT ? text.substring(0, LONGEST_ARGUMENT) : text);
            }
        }
        return JSON.createObjectBuilder()
                .add("code", message.code())
                .add("arguments", arguments)
                .build();
    }

    public static Message read(JsonObject json) {
        List<Object> arguments = new ArrayList<>();
        for (JsonValue value : json.getJsonArray("arguments")) {
            if (value instanceof JsonObject byLanguage) {
                Map<String, String> texts = new TreeMap<>();
                byLanguage.forEach((language, text) -> texts.put(language, ((JsonString) text).getString()));
                arguments.add(LocalizedText.of(texts));
            } else {
                arguments.add(((JsonString) value).getString());
            }
        }
        return new Message(json.getString("code"), arguments);
    }

    public static JsonArray write(List<Gap> gaps) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        for (Gap gap : gaps) {
            array.add(JSON.createObjectBuilder().add("pointer", gap.pointer()).add("message", write(gap.message())));
        }
        return array.build();
    }

    public static List<Gap> readGaps(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(gap -> new Gap(gap.getString("pointer"), read(gap.getJsonObject("message"))))
                    .toList();
        }
    }
}
