package it.comunitadipratiche.core.transfer.bibliographies;

import it.comunitadipratiche.core.kernel.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * BibTeX, of which an entry is held at a time. An entry whose braces do not pair ends where a line begins the next one;
 * text outside entries is a comment, as in BibTeX.
 */
final class BibtexReader implements RecordReader {
    private static final Pattern BEGIN = Pattern.compile("@\\s*([A-Za-z][A-Za-z0-9_-]*)\\s*([{(])");
    private static final Pattern BEGIN_OF_LINE = Pattern.compile("^\\s*@\\s*[A-Za-z][A-Za-z0-9_-]*\\s*[{(]");
    private static final int MOST_MACROS = 10_000;
    private final Lines lines;
    private final Map<String, String> macros = new HashMap<>();
    private String line = "";
    private int at;

    BibtexReader(Lines lines) {
        this.lines = lines;
        List<String> months =
                List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
        for (int i = 0; i < months.size(); i++) {
            macros.put(months.get(i), Integer.toString(i + 1));
        }
    }

    @Override
    public Optional<Found> next() throws IOException {
        while (true) {
            int begin = line.indexOf('@', at);
            if (begin < 0) {
                Optional<String> next = lines.next();
                if (next.isEmpty()) {
                    return Optional.empty();
                }
                line = next.get();
                at = 0;
                continue;
            }
            Matcher found = BEGIN.matcher(line).region(begin, line.length());
            if (!found.lookingAt()) {
                at = begin + 1;
                continue;
            }
            at = found.end();
            String type = found.group(1).toLowerCase(Locale.ROOT);
            Cut cut = cut(found.group(2).equals("(") ? ')' : '}', type.equals("comment"));
            Optional<Found> entry = entry(type, cut);
            if (entry.isPresent()) {
                return entry;
            }
        }
    }

    private Optional<Found> entry(String type, Cut cut) {
        switch (type) {
            case "comment", "preamble" -> {
                return Optional.empty();
            }
            case "string" -> {
                if (cut.isWhole && macros.size() < MOST_MACROS) {
                    new BibtexEntry("string", "," + cut.text, macros)
                            .fields()
                            .forEach((name, value) -> macros.put(name, value));
                }
                return Optional.empty();
            }
            default -> {
                BibtexEntry entry = new BibtexEntry(type, cut.text, macros);
                if (cut.text.length() > LONGEST) {
                    return Optional.of(Found.unreadable(
                            cut.line, entry.key(), new Message("transfer.bibliography.long", LONGEST, cut.line)));
                }
                if (!cut.isWhole) {
                    return Optional.of(Found.unreadable(
                            cut.line, entry.key(), new Message("transfer.bibliography.braces", cut.line)));
                }
                List<Message> notes = new ArrayList<>();
                if (at < line.length() && line.substring(at).strip().startsWith(",")) {
                    notes.add(new Message("transfer.bibliography.brace-too-many", lines.number()));
                }
                return Optional.of(entry.found(cut.line, notes));
            }
        }
    }

    /**
     * What stands between the braces of an entry.
     *
     * @param isWhole whether they pair
     */
    private record Cut(long line, String text, boolean isWhole) {}

    private Cut cut(char close, boolean isComment) throws IOException {
        long begin = lines.number();
        StringBuilder text = new StringBuilder();
        int depth = 0;
        while (true) {
            for (; at < line.length(); at++) {
                char sign = line.charAt(at);
                if (sign == close && depth == 0) {
                    at++;
                    return new Cut(begin, text.toString(), true);
                }
                depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
                if (text.length() <= LONGEST) {
                    text.append(sign);
                }
            }
            if (text.length() <= LONGEST) {
                text.append('\n');
            }
            Optional<String> next = lines.next();
            if (next.isEmpty()) {
                line = "";
                at = 0;
                return new Cut(begin, text.toString(), false);
            }
            line = next.get();
            at = 0;
            if (!isComment && BEGIN_OF_LINE.matcher(line).find()) {
                return new Cut(begin, text.toString(), false);
            }
        }
    }
}
