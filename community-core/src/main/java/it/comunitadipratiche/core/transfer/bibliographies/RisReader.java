package it.comunitadipratiche.core.transfer.bibliographies;

import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.kernel.PersonName;
import it.comunitadipratiche.core.library.Doi;
import it.comunitadipratiche.core.library.bibliography.PartialDate;
import it.comunitadipratiche.core.library.bibliography.ReferenceBuilder;
import it.comunitadipratiche.core.library.bibliography.ReferenceKind;
import it.comunitadipratiche.core.library.bibliography.Variable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * RIS: a record from {@code TY} to {@code ER}. One that has no {@code ER} ends where the next begins; lines without a tag
 * go on with the value before them.
 */
final class RisReader implements RecordReader {
    private static final Pattern TAGGED = Pattern.compile("\\s?([A-Z][A-Z0-9]) {1,2}-(?: (.*)|\\s*)");
    private static final Pattern ISSN = Pattern.compile("\\d{4}-?\\d{3}[\\dXx]");
    private static final Set<String> OF_NO_USE = Set.of("TY", "ER", "DB", "DP", "UD", "PP", "AD", "CN", "AV", "LB");
    private final Lines lines;

    RisReader(Lines lines) {
        this.lines = lines;
    }

    @Override
    public Optional<Found> next() throws IOException {
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            Matcher tagged = TAGGED.matcher(line.get());
            if (tagged.matches() && tagged.group(1).equals("TY")) {
                return Optional.of(record(
                        line.get(),
                        Optional.ofNullable(tagged.group(2)).orElse("").strip()));
            }
        }
        return Optional.empty();
    }

    private Found record(String first, String type) throws IOException {
        long begin = lines.number();
        StringBuilder source = new StringBuilder(first);
        Map<String, List<String>> values = new LinkedHashMap<>();
        String tag = "TY";
        boolean ended = false;
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            Matcher tagged = TAGGED.matcher(line.get());
            boolean isTagged = tagged.matches();
            if (isTagged && tagged.group(1).equals("TY")) {
                lines.back(line.get());
                break;
            }
            if (source.length() <= LONGEST) {
                source.append('\n').append(line.get());
            }
            if (isTagged && tagged.group(1).equals("ER")) {
                ended = true;
                break;
            }
            if (source.length() <= LONGEST) {
                tag = isTagged ? tagged.group(1) : tag;
                take(
                        tag,
                        isTagged,
                        isTagged ? Optional.ofNullable(tagged.group(2)).orElse("") : line.get(),
                        values);
            }
        }
        String key = first(values, "ID");
        if (source.length() > LONGEST) {
            return Found.unreadable(begin, key, new Message("transfer.bibliography.long", LONGEST, begin));
        }
        List<Message> notes = new ArrayList<>();
        if (!ended) {
            notes.add(new Message("transfer.bibliography.no-end", begin));
        }
        ReferenceBuilder reference = new Reading(values, notes).read(type);
        return new Found(begin, key, source.toString(), Optional.of(reference.build()), notes);
    }

    private static void take(String tag, boolean begins, String text, Map<String, List<String>> values) {
        List<String> all = values.computeIfAbsent(tag, name -> new ArrayList<>());
        if (begins || all.isEmpty()) {
            all.add(text.strip());
        } else if (!text.isBlank()) {
            all.set(all.size() - 1, (all.get(all.size() - 1) + " " + text.strip()).strip());
        }
    }

    private static String first(Map<String, List<String>> values, String... tags) {
        return Stream.of(tags)
                .flatMap(tag -> values.getOrDefault(tag, List.of()).stream())
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Makes a reference of the values of a record. */
    private static final class Reading {
        private final Map<String, List<String>> values;
        private final List<Message> notes;
        private final Set<String> used = new LinkedHashSet<>(OF_NO_USE);
        private final ReferenceBuilder reference = new ReferenceBuilder();

        Reading(Map<String, List<String>> values, List<Message> notes) {
            this.values = values;
            this.notes = notes;
        }

        ReferenceBuilder read(String type) {
            ReferenceKind kind = ReferenceKind.ofRis(type).orElse(ReferenceKind.OTHER);
            if (ReferenceKind.ofRis(type).isEmpty()) {
                notes.add(new Message("transfer.bibliography.type", type));
            }
            reference.kind(kind);
            people(kind);
            titles(kind);
            dates();
            reference
                    .text(Variable.VOLUME, one("VL"))
                    .text(Variable.ISSUE, one("IS"))
                    .text(Variable.PAGES, pages())
                    .text(Variable.PUBLISHER, one("PB"))
                    .text(Variable.PLACE, one("CY", "PP"))
                    .text(Variable.EDITION, one("ET"))
                    .text(Variable.NUMBER, one("M1"))
                    .text(Variable.GENRE, one("M3"))
                    .text(Variable.LANGUAGE, one("LA"))
                    .text(Variable.ABSTRACT, one("AB", "N2"))
                    .text(Variable.DOI, one("DO", "DI"))
                    .text(Variable.URL, address());
            if (!reference.has(Variable.DOI)) {
                Doi.normal(reference.text(Variable.URL)).ifPresent(doi -> reference.text(Variable.DOI, doi));
            }
            for (String number : all("SN")) {
                reference.text(ISSN.matcher(number.strip()).matches() ? Variable.ISSN : Variable.ISBN, number);
            }
            all("KW").forEach(reference::keyword);
            used.add("ID");
            List<String> lost = values.entrySet().stream()
                    .filter(entry -> !used.contains(entry.getKey())
                            && entry.getValue().stream().anyMatch(value -> !value.isBlank()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!lost.isEmpty()) {
                notes.add(new Message("transfer.bibliography.lost", String.join(", ", lost)));
            }
            return reference;
        }

        private void people(ReferenceKind kind) {
            List<String> authors = new ArrayList<>(all("AU"));
            authors.addAll(all("A1"));
            if (kind.isLegal()) {
                reference.text(Variable.AUTHORITY, String.join(", ", authors));
            } else {
                authors.forEach(name -> reference.author(PersonName.of(name)));
            }
            List<String> editors = new ArrayList<>(all("ED"));
            editors.addAll(all("A2"));
            editors.forEach(name -> reference.editor(PersonName.of(name)));
        }

        private void titles(ReferenceKind kind) {
            reference.text(
                    Variable.TITLE, kind == ReferenceKind.BOOK ? one("TI", "T1", "CT", "BT") : one("TI", "T1", "CT"));
            String container = kind.isPart() || kind == ReferenceKind.OTHER || kind == ReferenceKind.DATASET
                    ? one("T2", "JF", "JO", "BT", "JA", "J2")
                    : one("JF", "JO", "JA", "J2");
            reference.text(Variable.CONTAINER, container);
            String series = kind.isPart() ? one("T3") : one("T3", "T2");
            reference.text(Variable.SERIES, series);
        }

        private void dates() {
            Optional<PartialDate> year = PartialDate.parse(one("PY", "Y1"));
            Optional<PartialDate> day = PartialDate.parse(one("DA"));
            boolean isMore = day.isPresent()
                    && (year.isEmpty()
                            || (year.get().year() == day.get().year()
                                    && year.get().month() == 0));
            reference.issued((isMore ? day : year).orElse(null));
            reference.accessed(PartialDate.parse(one("Y2")).orElse(null));
        }

        private String pages() {
            String start = one("SP");
            String end = one("EP");
            String pages = start.isEmpty() || end.isEmpty() || start.equals(end) || start.indexOf('-') >= 0
                    ? (start.isEmpty() ? end : start)
                    : start + "-" + end;
            return pages.replace('–', '-').replace("--", "-");
        }

        private String address() {
            String all = one("UR", "LK", "L2");
            int end = all.indexOf(';');
            return end > 0 && all.indexOf("://", end) > 0 ? all.substring(0, end) : all;
        }

        private List<String> all(String tag) {
            used.add(tag);
            return values.getOrDefault(tag, List.of());
        }

        private String one(String... tags) {
            used.addAll(List.of(tags));
            return first(values, tags);
        }
    }
}
