package it.comunitadipratiche.core.mail;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.kernel.Message;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A letter in the words of its reader's language, as it waits in the outbox and as the templates see it.
 *
 * @param linkLabel empty if it leads nowhere
 * @param note empty if there is none
 * @param writer the address of the person who wrote it; empty if the platform did
 * @param shelves what it tells of
 * @param endPage where its reader puts an end to such letters; empty if nowhere
 * @param endOneClick where mail programs do; empty if nowhere
 */
record Letter(
        String to,
        Locale locale,
        String subject,
        List<String> paragraphs,
        String linkLabel,
        String linkAddress,
        String note,
        String writer,
        List<Shelf> shelves,
        String endPage,
        String endOneClick) {
    private static final Pattern ADDRESS =
            Pattern.compile("[\\x21-\\x7e&&[^<>(),;:\\\\\"\\[\\]@]]{1,64}@[A-Za-z0-9.-]{1,190}");
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");
    private static final int MAX_SUBJECT = 200;

    Letter {
        if (!isAddress(to) || !(writer.isEmpty() || isAddress(writer))) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
        subject = line(subject);
        paragraphs = List.copyOf(paragraphs);
        shelves = List.copyOf(shelves);
    }

    /** Things it tells of. */
    record Shelf(String heading, List<MailShelf.Line> lines) {

        Shelf {
            lines = List.copyOf(lines);
        }

        private static Shelf of(MailShelf shelf, Locale locale) {
            return new Shelf(shelf.heading().in(locale), shelf.lines());
        }

        private static Shelf read(JsonObject json) {
            return new Shelf(
                    json.getString("heading"),
                    json.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                            .map(line -> new MailShelf.Line(
                                    line.getString("text"), line.getString("address"), line.getString("note")))
                            .toList());
        }

        private JsonObject json() {
            JsonArrayBuilder all = JSON.createArrayBuilder();
            lines.forEach(line -> all.add(JSON.createObjectBuilder()
                    .add("text", line.text())
                    .add("address", line.address())
                    .add("note", line.note())));
            return JSON.createObjectBuilder()
                    .add("heading", heading)
                    .add("lines", all)
                    .build();
        }
    }

    static Letter of(MailMessage message) {
        Locale locale = message.locale();
        return new Letter(
                message.to(),
                locale,
                message.subject().in(locale),
                message.paragraphs().stream().map(text -> text.in(locale)).toList(),
                message.link().map(link -> link.label().in(locale)).orElse(""),
                message.link().map(MailLink::address).orElse(""),
                message.note().map(note -> note.in(locale)).orElse(""),
                message.writer().orElse(""),
                message.shelves().stream().map(shelf -> Shelf.of(shelf, locale)).toList(),
                message.end().map(MailEnd::page).orElse(""),
                message.end().map(MailEnd::oneClick).orElse(""));
    }

    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    static Letter read(JsonObject json) {
        return new Letter(
                json.getString("to"),
                Locale.forLanguageTag(json.getString("locale")),
                json.getString("subject"),
                json.getJsonArray("paragraphs").getValuesAs(JsonString::getString),
                json.getString("linkLabel"),
                json.getString("linkAddress"),
                json.getString("note"),
                json.getString("writer", ""),
                json.containsKey("shelves")
                        ? json.getJsonArray("shelves").getValuesAs(JsonObject.class).stream()
                                .map(Shelf::read)
                                .toList()
                        : List.of(),
                json.getString("endPage", ""),
                json.getString("endOneClick", ""));
    }

    JsonObject json() {
        JsonArrayBuilder texts = JSON.createArrayBuilder();
        paragraphs.forEach(texts::add);
        JsonArrayBuilder told = JSON.createArrayBuilder();
        shelves.forEach(shelf -> told.add(shelf.json()));
        return JSON.createObjectBuilder()
                .add("to", to)
                .add("locale", locale.toLanguageTag())
                .add("subject", subject)
                .add("paragraphs", texts)
                .add("linkLabel", linkLabel)
                .add("linkAddress", linkAddress)
                .add("note", note)
                .add("writer", writer)
                .add("shelves", told)
                .add("endPage", endPage)
                .add("endOneClick", endOneClick)
                .build();
    }

    boolean isOfAPerson() {
        return !writer.isEmpty();
    }

    boolean hasLink() {
        return !linkLabel.isEmpty();
    }

    boolean hasEnd() {
        return !endPage.isEmpty();
    }

    boolean hasNote() {
        return !note.isEmpty();
    }

    /** A text of the templates' own, in the language of the letter. */
    String says(String key, Object... arguments) {
        return new Message("mail." + key, arguments).in(locale);
    }

    /** One line, so that nothing in it begins another header. */
    private static String line(String text) {
        String line = CONTROLS.matcher(text).replaceAll(" ").strip();
        return line.length() <= MAX_SUBJECT ? line : line.substring(0, MAX_SUBJECT - 1) + "…";
    }

    @Override
    public String toString() {
        return "Letter[…]";
    }
}
