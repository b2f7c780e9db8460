package it.comunitadipratiche.api.json;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.api.problem.ProblemType;
import it.comunitadipratiche.api.problem.RequestProblemException;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** JSON as callers send it: UTF-8, each name once in its object, at most 100 levels deep. */
public final class JsonText {
    private static final int MAX_DEPTH = 100;
    private static final JsonReaderFactory READERS =
            JSON.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private JsonText() {}

    /**
     * Reads a whole JSON text.
     *
     * @throws RequestProblemException if it is not JSON, or not UTF-8
     */
    public static JsonStructure parse(byte[] bytes) {
        String text = utf8(bytes);
        if (text.isBlank()) {
            throw malformed("api.json.empty");
        }
        checkNesting(text);
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.read();
        } catch (JsonParsingException e) {
            throw malformed(
                    "api.json.syntax",
                    e.getLocation().getLineNumber(),
                    e.getLocation().getColumnNumber());
        } catch (JsonException e) {
            throw malformed("api.json.structure");
        }
    }

    /** Parsers bear deep nesting badly, and do not see what follows the first value. */
    private static void checkNesting(String text) {
        int depth = 0;
        boolean quoted = false;
        boolean ended = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (ended && !Character.isWhitespace(c)) {
                throw malformed("api.json.trailing");
            } else if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
                ended = depth == 0;
            }
            if (depth > MAX_DEPTH) {
                throw malformed("api.json.depth", MAX_DEPTH);
            }
        }
    }

    /** Reads text as UTF-8 and nothing else. */
    public static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed("api.json.utf8");
        }
    }

    private static RequestProblemException malformed(String code, Object... arguments) {
        return new RequestProblemException(ProblemType.MALFORMED_BODY, code, arguments);
    }
}
