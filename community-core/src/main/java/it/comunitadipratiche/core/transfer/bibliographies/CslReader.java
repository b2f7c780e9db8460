package it.comunitadipratiche.core.transfer.bibliographies;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.kernel.PersonName;
import it.comunitadipratiche.core.library.bibliography.PartialDate;
import it.comunitadipratiche.core.library.bibliography.ReferenceBuilder;
import it.comunitadipratiche.core.library.bibliography.ReferenceKind;
import it.comunitadipratiche.core.library.bibliography.Variable;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** CSL-JSON: an array of items, of which one is held at a time, or one item alone. */
final class CslReader implements RecordReader {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s*[;,]\\s*");
    private static final Pattern TAG = Pattern.compile("</?(?:i|b|sub|sup|span|em|strong)(?: [^<>]{0,200})?>");
    private static final Set<String> OTHER_NAMES = Set.of(
            "type",
            "author",
            "editor",
            "issued",
            "accessed",
            "keyword",
            "citation-key",
            "citation-label",
            "system_id",
            "shortTitle",
            "journalAbbreviation",
            "container-title-short",
            "source");
    private final Bounded text;
    private final JsonParser parser;
    private boolean begun;
    private boolean ended;

    CslReader(Reader text) {
        this.text = new Bounded(text);
        this.parser = JSON.createParser(this.text);
    }

    @Override
    public Optional<Found> next() throws IOException {
        long line = 1;
        try {
            while (!ended) {
                text.left = LONGEST + Bounded.AHEAD;
                line = Math.max(1, parser.getLocation().getLineNumber());
                if (!parser.hasNext()) {
                    ended = true;
                    break;
                }
                JsonParser.Event event = parser.next();
                if (!begun) {
                    begun = true;
                    if (event == JsonParser.Event.START_OBJECT) {
                        ended = true;
                        return Optional.of(found(parser.getObject(), line));
                    }
                    if (event != JsonParser.Event.START_ARRAY) {
                        return broken(line);
                    }
                    continue;
                }
                switch (event) {
                    case START_OBJECT -> {
                        line = parser.getLocation().getLineNumber();
                        return Optional.of(found(parser.getObject(), line));
                    }
                    case START_ARRAY -> parser.skipArray();
                    case END_ARRAY -> {
                        ended = true;
                        return Optional.empty();
                    }
                    default -> {
                        line = parser.getLocation().getLineNumber();
                        return Optional.of(
                                Found.unreadable(line, "", new Message("transfer.bibliography.no-item", line)));
                    }
                }
            }
            return Optional.empty();
        } catch (JsonParsingException e) {
            return broken(Math.max(
                    line, e.getLocation() == null ? line : e.getLocation().getLineNumber()));
        } catch (JsonException | NoSuchElementException | IllegalStateException e) {
            return text.left < 0 ? ended(new Message("transfer.bibliography.long", LONGEST, line), line) : broken(line);
        }
    }

    private Optional<Found> broken(long line) {
        return ended(new Message("transfer.bibliography.json", line), line);
    }

    /** What is broken in JSON cannot be passed over. */
    private Optional<Found> ended(Message why, long line) {
        ended = true;
        return Optional.of(Found.unreadable(line, "", why));
    }

    private static Found found(JsonObject item, long line) {
        List<Message> notes = new ArrayList<>();
        ReferenceBuilder reference = new ReferenceBuilder();
        String type = text(item.get("type"));
        ReferenceKind kind = ReferenceKind.ofCsl(type).orElse(ReferenceKind.OTHER);
        if (ReferenceKind.ofCsl(type).isEmpty()) {
            notes.add(new Message("transfer.bibliography.type", type));
        }
        reference.kind(kind);
        Set<String> known = new HashSet<>(OTHER_NAMES);
        for (Variable variable : Variable.values()) {
            known.add(variable.csl());
            if (variable != Variable.ID && variable != Variable.TITLE_SHORT) {
                reference.text(variable, plain(text(item.get(variable.csl()))));
            }
        }
        names(item.get("author")).forEach(name -> {
            if (kind.isLegal() && !reference.has(Variable.AUTHORITY)) {
                reference.text(Variable.AUTHORITY, name.spoken());
            } else {
                reference.author(name);
            }
        });
        names(item.get("editor")).forEach(reference::editor);
        reference.issued(date(item.get("issued")).orElse(null));
        reference.accessed(date(item.get("accessed")).orElse(null));
        for (String word : BETWEEN_WORDS.split(text(item.get("keyword")), -1)) {
            reference.keyword(word);
        }
        String lost = item.keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> name.length() > 40 ? name.substring(0, 40) + "…" : name)
                .limit(20)
                .collect(Collectors.joining(", "));
        if (!lost.isEmpty()) {
            notes.add(new Message("transfer.bibliography.lost", lost));
        }
        String key = text(item.get("id"));
        return new Found(line, key, item.toString(), Optional.of(reference.build()), notes);
    }

    /** Without the marks of form that CSL allows in texts. */
    private static String plain(String text) {
        return text.indexOf('<') < 0 ? text : TAG.matcher(text).replaceAll("");
    }

    private static String text(@Nullable JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        return value instanceof JsonNumber number ? number.toString() : "";
    }

    private static List<PersonName> names(@Nullable JsonValue value) {
        if (!(value instanceof JsonArray array)) {
            return List.of();
        }
        return array.stream()
                .filter(JsonObject.class::isInstance)
                .map(name -> name(name.asJsonObject()))
                .filter(name -> !name.family().isBlank())
                .toList();
    }

    private static PersonName name(JsonObject name) {
        String family = join(text(name.get("non-dropping-particle")), text(name.get("family")));
        String given = join(text(name.get("given")), text(name.get("dropping-particle")));
        String literal = text(name.get("literal"));
        if (family.isEmpty() || given.isEmpty()) {
            return PersonName.whole((literal.isEmpty() ? family + given : literal).strip());
        }
        return new PersonName(family, given, text(name.get("suffix")).strip());
    }

    private static String join(String first, String second) {
        return (first.strip() + " " + second.strip()).strip();
    }

    private static Optional<PartialDate> date(@Nullable JsonValue value) {
        if (!(value instanceof JsonObject date)) {
            return PartialDate.parse(text(value));
        }
        if (date.get("date-parts") instanceof JsonArray ranges
                && !ranges.isEmpty()
                && ranges.get(0) instanceof JsonArray parts
                && !parts.isEmpty()) {
            String joined = parts.stream().map(CslReader::text).collect(Collectors.joining("-"));
            return PartialDate.parse(joined.toLowerCase(Locale.ROOT));
        }
        return PartialDate.parse(text(date.get("raw"))).or(() -> PartialDate.parse(text(date.get("literal"))));
    }

    /** Reads no more than is left for an item. */
    private static final class Bounded extends FilterReader {
        /** What a parser may read before it is needed. */
        static final int AHEAD = 1 << 16;

        private long left = AHEAD;

        Bounded(Reader text) {
            super(text);
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            if (left < 0) {
                throw new IOException("An item is too long");
            }
            int count = super.read(target, offset, length);
            left -= Math.max(0, count);
            return count;
        }
    }
}
