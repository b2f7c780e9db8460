package it.comunitadipratiche.core.transfer.bibliographies;

import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.library.Doi;
import it.comunitadipratiche.core.library.bibliography.PartialDate;
import it.comunitadipratiche.core.library.bibliography.ReferenceBuilder;
import it.comunitadipratiche.core.library.bibliography.ReferenceKind;
import it.comunitadipratiche.core.library.bibliography.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An entry of BibTeX: its key and its fields, with what macros stand for. */
final class BibtexEntry {
    private static final Set<String> OF_NO_USE = Set.of(
            "owner",
            "timestamp",
            "file",
            "groups",
            "date-added",
            "date-modified",
            "bdsk-url-1",
            "added-at",
            "biburl",
            "interhash",
            "intrahash",
            "sortname",
            "shorthand",
            "entrysubtype",
            "lastchecked");
    private static final Pattern URL = Pattern.compile("https?://[^\\s{}\\\\]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s*[;,]\\s*");
    private final String type;
    private final String text;
    private final Map<String, String> macros;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Set<String> unknownMacros = new LinkedHashSet<>();
    private final Set<String> used = new LinkedHashSet<>(OF_NO_USE);
    private String key = "";
    private int at;

    /** @param text what stands between its braces */
    BibtexEntry(String type, String text, Map<String, String> macros) {
        this.type = type;
        this.text = text;
        this.macros = macros;
        read();
    }

    /** Empty if there is none. */
    String key() {
        return key;
    }

    /** The fields by their names in small letters, still in LaTeX. */
    Map<String, String> fields() {
        return fields;
    }

    private void read() {
        int comma = text.indexOf(',');
        int equals = text.indexOf('=');
        if (comma >= 0 && (equals < 0 || comma < equals)) {
            key = text.substring(0, comma).strip();
            at = comma + 1;
        } else if (equals < 0) {
            key = text.strip();
            at = text.length();
        }
        while (at < text.length()) {
            int sign = text.indexOf('=', at);
            if (sign < 0) {
                return;
            }
            String name = text.substring(at, sign).replaceAll("[\\s,]+", "").toLowerCase(Locale.ROOT);
            at = sign + 1;
            String value = value();
            if (!name.isEmpty()) {
                fields.putIfAbsent(name, value);
            }
            int next = text.indexOf(',', at);
            at = next < 0 ? text.length() : next + 1;
        }
    }

    private String value() {
        StringBuilder value = new StringBuilder();
        do {
            blanks();
            if (at >= text.length()) {
                break;
            }
            char sign = text.charAt(at);
            if (sign == '{') {
                value.append(group('{'));
            } else if (sign == '"') {
                value.append(group('"'));
            } else {
                value.append(word());
            }
            blanks();
        } while (at < text.length() && text.charAt(at) == '#' && at++ >= 0);
        return value.toString();
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** A value in braces or quotes, without them. */
    private String group(char open) {
        int begin = ++at;
        int depth = 0;
        for (; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (depth == 0 && sign == (open == '{' ? '}' : '"')) {
                return text.substring(begin, at++);
            }
            depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
        }
        return text.substring(begin);
    }

    /** A number, or what a macro stands for. */
    private String word() {
        int begin = at;
        while (at < text.length() && ",#\n}\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(begin, at).strip();
        String value = macros.get(word.toLowerCase(Locale.ROOT));
        if (value == null && !word.isEmpty() && !word.chars().allMatch(Character::isDigit)) {
            unknownMacros.add(word);
        }
        return value == null ? word : value;
    }

    RecordReader.Found found(long line, List<Message> notes) {
        List<Message> all = new ArrayList<>(notes);
        ReferenceBuilder reference = new ReferenceBuilder();
        Optional<ReferenceKind> known = ReferenceKind.ofBibtex(type);
        if (known.isEmpty()) {
            all.add(new Message("transfer.bibliography.type", "@" + type));
        }
        ReferenceKind kind = kind(known.orElse(ReferenceKind.OTHER));
        reference.kind(kind);
        people(kind, reference);
        titles(kind, reference);
        numbers(kind, reference);
        dates(reference);
        places(kind, reference);
        for (String word : BETWEEN_WORDS.split(decoded("keywords", "keyword"), -1)) {
            reference.keyword(word);
        }
        if (!unknownMacros.isEmpty()) {
            all.add(new Message("transfer.bibliography.macro", String.join(", ", unknownMacros)));
        }
        if (fields.containsKey("crossref") || fields.containsKey("xdata")) {
            used.addAll(List.of("crossref", "xdata"));
            all.add(new Message("transfer.bibliography.crossref", raw("crossref", "xdata")));
        }
        List<String> lost = fields.entrySet().stream()
                .filter(field ->
                        !used.contains(field.getKey()) && !field.getValue().isBlank())
                .map(Map.Entry::getKey)
                .toList();
        if (!lost.isEmpty()) {
            all.add(new Message("transfer.bibliography.lost", String.join(", ", lost)));
        }
        return new RecordReader.Found(line, key, "@" + type + "{" + text + "}", Optional.of(reference.build()), all);
    }

    private ReferenceKind kind(ReferenceKind kind) {
        if (kind != ReferenceKind.JOURNAL_ARTICLE) {
            return kind;
        }
        return switch (fields.getOrDefault("entrysubtype", "").strip()) {
            case "magazine" -> ReferenceKind.MAGAZINE_ARTICLE;
            case "newspaper" -> ReferenceKind.NEWS_ARTICLE;
            default -> kind;
        };
    }

    private void people(ReferenceKind kind, ReferenceBuilder reference) {
        if (kind.isLegal()) {
            reference.text(Variable.AUTHORITY, decoded("institution", "organization", "author"));
        } else {
            BibtexNames.read(raw("author")).forEach(reference::author);
        }
        BibtexNames.read(raw("editor")).forEach(reference::editor);
    }

    private void titles(ReferenceKind kind, ReferenceBuilder reference) {
        String title = decoded("title");
        String subtitle = decoded("subtitle");
        reference.text(Variable.TITLE, subtitle.isEmpty() ? title : title + ". " + subtitle);
        boolean isOnSite =
                kind == ReferenceKind.WEB_PAGE || kind == ReferenceKind.DATASET || kind == ReferenceKind.OTHER;
        reference.text(
                Variable.CONTAINER,
                isOnSite
                        ? decoded("journal", "journaltitle", "booktitle", "organization")
                        : decoded("journal", "journaltitle", "booktitle"));
        reference.text(Variable.SERIES, decoded("series"));
        reference.text(
                Variable.PUBLISHER,
                isOnSite
                        ? decoded("publisher", "school", "institution")
                        : decoded("publisher", "school", "institution", "organization"));
        reference.text(Variable.PLACE, decoded("address", "location"));
        reference.text(Variable.EDITION, decoded("edition"));
        reference.text(Variable.GENRE, decoded("type"));
        if (kind.isLegal()) {
            reference.without(Variable.PUBLISHER).text(Variable.PUBLISHER, decoded("publisher"));
        }
    }

    private void numbers(ReferenceKind kind, ReferenceBuilder reference) {
        reference.text(Variable.VOLUME, decoded("volume"));
        reference.text(Variable.ISSUE, decoded("issue"));
        boolean isInJournal = kind == ReferenceKind.JOURNAL_ARTICLE
                || kind == ReferenceKind.MAGAZINE_ARTICLE
                || kind == ReferenceKind.NEWS_ARTICLE;
        reference.text(
                isInJournal && !reference.has(Variable.ISSUE) ? Variable.ISSUE : Variable.NUMBER, decoded("number"));
        reference.text(Variable.NUMBER, decoded("articleno"));
        reference.text(Variable.PAGES, decoded("pages", "eid").replace('–', '-').replace('—', '-'));
        reference.text(Variable.ISBN, decoded("isbn"));
        reference.text(Variable.ISSN, decoded("issn"));
    }

    private void dates(ReferenceBuilder reference) {
        Optional<PartialDate> date = PartialDate.parse(decoded("date"));
        Optional<PartialDate> year = PartialDate.parse(decoded("year"));
        String month = decoded("month").toLowerCase(Locale.ROOT);
        String day = decoded("day");
        reference.issued(date.or(() -> year.map(told ->
                        new PartialDate(told.year(), month(month), number(day).orElse(0))))
                .orElse(null));
        reference.accessed(PartialDate.parse(decoded("urldate")).orElse(null));
    }

    private int month(String text) {
        return number(text)
                .or(() -> text.length() < 3 ? Optional.empty() : number(macros.getOrDefault(text.substring(0, 3), "")))
                .orElse(0);
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,2}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private void places(ReferenceKind kind, ReferenceBuilder reference) {
        String address = raw("url", "howpublished", "note");
        Matcher url = URL.matcher(address);
        if (url.find()) {
            reference.text(Variable.URL, url.group().replaceAll("[.,;)]+$", ""));
        } else if (!raw("url").isEmpty()) {
            reference.text(Variable.URL, decoded("url"));
        } else {
            used.removeAll(List.of("howpublished", "note"));
        }
        String doi = raw("doi")
                .replace("\\_", "_")
                .replace("\\%", "%")
                .replace("\\&", "&")
                .replace("\\#", "#");
        reference.text(Variable.DOI, doi);
        if (doi.isBlank() && kind != ReferenceKind.OTHER) {
            Doi.normal(reference.text(Variable.URL)).ifPresent(found -> reference.text(Variable.DOI, found));
        }
        reference.text(Variable.LANGUAGE, decoded("langid", "language"));
        reference.text(Variable.ABSTRACT, decoded("abstract"));
    }

    private String decoded(String... names) {
        return Latex.decode(raw(names));
    }

    /** The first of some fields that is there. */
    private String raw(String... names) {
        used.addAll(List.of(names));
        for (String name : names) {
            String value = fields.getOrDefault(name, "");
            if (!value.isBlank()) {
                return value;
            }
        }
        return "";
    }
}
