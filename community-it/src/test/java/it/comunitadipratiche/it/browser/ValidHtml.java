package it.comunitadipratiche.it.browser;

import it.comunitadipratiche.it.server.Http;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Demands that pages are valid HTML, as the checker of the W3C sees it; a page that was seen before is not read again. */
public final class ValidHtml {
    private static final Set<String> VALID = ConcurrentHashMap.newKeySet();
    private static @Nullable SimpleDocumentValidator checker;

    private ValidHtml() {}

    /** Fails with what is wrong with a page of ours. */
    public static void demand(String address, String html) {
        if (VALID.contains(html) || !address.startsWith(Http.base().toString())) {
            return;
        }
        List<String> errors = errors(html);
        if (!errors.isEmpty()) {
            throw new AssertionError("Not valid HTML at " + address + ":\n" + String.join("\n", errors));
        }
        VALID.add(html);
    }

    private static synchronized List<String> errors(String html) {
        Errors errors = new Errors(html.lines().toList());
        try {
            SimpleDocumentValidator validator = checker();
            validator.setUpValidatorAndParsers(errors, false, false);
            validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
            return errors.found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads the rules once: that takes longer than to check a page by them. */
    @SuppressWarnings("IllegalCatch") // the rules are declared to fail with anything
    private static SimpleDocumentValidator checker() {
        SimpleDocumentValidator known = checker;
        if (known == null) {
            known = new SimpleDocumentValidator(true, false, false);
            try {
                known.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new Errors(List.of()));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            checker = known;
        }
        return known;
    }

    /** What the checker objects to, with the line it objects to. */
    private static final class Errors implements ErrorHandler {
        private final List<String> lines;
        private final List<String> found = new ArrayList<>();

        private Errors(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void warning(SAXParseException warning) {
            // advice, not an error
        }

        @Override
        public void error(SAXParseException error) {
            int line = error.getLineNumber();
            String text = line > 0 && line <= lines.size() ? lines.get(line - 1).strip() : "";
            found.add("line " + line + ": " + error.getMessage() + " [" + text + "]");
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
