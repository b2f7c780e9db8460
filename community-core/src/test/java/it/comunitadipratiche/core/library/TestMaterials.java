package it.comunitadipratiche.core.library;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.types.TypedContent;
import jakarta.json.JsonObject;

/** Fields of materials for tests, written as JSON with single quotes. */
public final class TestMaterials {
    /** What a material needs to be published, in Italian. */
    public static final String CARD = """
        {'title': {'it': 'Linee guida per gli avvisi'},
         'kind': 'METHODOLOGICAL',
         'actType': 'GUIDELINE',
         'summary': {'it': 'Come si scrive un avviso che tutti capiscono.'},
         'date': '2024-05-06',
         'sourceUrl': 'https://www.example.org/linee-guida',
         'language': 'IT',
         'licence': 'CC_BY'}\
        """;

    private TestMaterials() {}

    public static JsonObject json(String text) {
        return TypedContent.parse(text.replace('\'', '"'));
    }

    /** The card with some fields more, or other ones; those that are null are left out. */
    public static JsonObject card(String fields) {
        return JSON.createMergePatch(json(fields)).apply(json(CARD)).asJsonObject();
    }

    /** Some fields with others in their place. */
    static JsonObject with(JsonObject fields, String others) {
        return JSON.createMergePatch(json(others)).apply(fields).asJsonObject();
    }
}
