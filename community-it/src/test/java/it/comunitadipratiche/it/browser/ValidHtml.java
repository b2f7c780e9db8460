package it.comunitadipratiche.it.browser;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** Demands that pages are valid HTML, as the checker of the W3C sees it; a page that was seen before is not read again. */
public final class ValidHtml {
    private static final Set<String> VALID = ConcurrentHashMap.newKeySet();

    private ValidHtml() {}

    /** Fails with what is wrong with a page. */
    public static void demand(String address, String html) {
        if (VALID.contains(html)) {
            return;
        }
        List<String> errors = errors(html);
        if (!errors.isEmpty()) {
            throw new AssertionError("Not valid HTML at " + address + ":\n" + String.join("\n", errors));
        }
        VALID.add(html);
    }

    private static synchronized List<String> errors(String html) {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        try (JsonReader reader = Json.createReader(new StringReader(
                validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)))))) {
            return reader.readObject().getJsonArray("messages").getValuesAs(JsonObject.class).stream()
                    .filter(message -> !message.getString("type").equals("info"))
                    .map(message -> "line " + message.getInt("lastLine", 0) + ": " + message.getString("message") + " ["
                            + message.getString("extract", "") + "]")
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
