package it.comunitadipratiche.core.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.hibernate.search.engine.search.projection.SearchProjection;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;

/** Shows the words of a query where they occur: in the title, in the summary, and in pieces of the other texts and files. */
final class Highlights {
    static final String TEXT = "text";
    static final String SUMMARY = "summary";
    static final String FILE = "file";
    static final String FILE_NAME = "fileName";
    private static final String WHOLE = "whole";
    private static final String PIECES = "pieces";
    private static final int MAX_PIECES = 3;
    private static final int LONGEST = 1_000;
    /** A sentence may be long: what is shown of it, and how much of that comes before the first word. */
    private static final int PIECE = 360;

    private static final int BEFORE = 120;
    /** What the index puts around words: no characters of any text, for what is around them is made HTML only here. */
    private static final String OPENED = "\uf8f0";

    private static final String CLOSED = "\uf8f1";
    private static final String MARK = "<mark>";
    private static final String MARKED = "</mark>";

    private final List<SearchProjection<?>> projections = new ArrayList<>();

    Highlights(Plan plan, SearchScope<?> scope) {
        if (plan.query().highlight() && plan.query().text().isPresent()) {
            Language language = Language.of(plan.query().locale());
            projections.add(projection(scope, IndexField.full(IndexField.title(language)), WHOLE));
            projections.add(projection(scope, IndexField.full(IndexField.summary(language)), WHOLE));
            TextCondition.fields(language, plan.reader())
                    .forEach(field -> projections.add(projection(scope, field, PIECES)));
        }
    }

    private static SearchProjection<?> projection(SearchScope<?> scope, String field, String highlighter) {
        return scope.projection().highlight(field).highlighter(highlighter).toProjection();
    }

    /** The same query with how words are shown. */
    static <S extends SearchQueryOptionsStep<?, ?, ?, ?, ?, ?>> S configured(S query, IndexFiles index) {
        configure(query, index);
        return query;
    }

    /** Defines how words are shown. */
    static void configure(SearchQueryOptionsStep<?, ?, ?, ?, ?, ?> query, IndexFiles index) {
        query.highlighter(
                WHOLE,
                of -> of.plain().tag(OPENED, CLOSED).fragmentSize(LONGEST).numberOfFragments(1));
        query.highlighter(
                PIECES, of -> index.sentences(of.unified()).tag(OPENED, CLOSED).numberOfFragments(MAX_PIECES + 2));
    }

    List<SearchProjection<?>> projections() {
        return projections;
    }

    /** What to project to show words where they occur in files: what files are called, then the pieces of each audience. */
    static List<SearchProjection<?>> inFiles(Plan plan, SearchScope<?> scope) {
        List<SearchProjection<?>> wanted = new ArrayList<>();
        wanted.add(scope.projection()
                .field(IndexField.full(IndexField.FILES), String.class)
                .list()
                .toProjection());
        TextCondition.files(Language.of(plan.query().locale()), plan.reader())
                .forEach(field -> wanted.add(projection(scope, field, PIECES)));
        return wanted;
    }

    /** A piece of a file, and what the file is called, from what was projected; nothing if the words are in none. */
    static Map<String, List<String>> ofFiles(List<?> projected) {
        List<String> names = strings(projected.get(0));
        for (Object pieces : projected.subList(1, projected.size())) {
            for (String piece : marked(pieces)) {
                OptionalInt number = FileMarks.numberIn(piece);
                if (number.isPresent() && number.getAsInt() < names.size()) {
                    return Map.of(
                            FILE,
                            List.of(piece(FileMarks.without(piece))),
                            FILE_NAME,
                            List.of(escaped(names.get(number.getAsInt()))));
                }
            }
        }
        return Map.of();
    }

    /** A text in which words are marked, as HTML; a mark that a text itself might hold closes nothing and opens nothing. */
    private static String marked(String text) {
        String plain = escaped(text);
        StringBuilder html = new StringBuilder(plain.length() + 32);
        boolean open = false;
        for (int i = 0; i < plain.length(); i++) {
            char character = plain.charAt(i);
            boolean opens = character == OPENED.charAt(0);
            boolean closes = character == CLOSED.charAt(0);
            if (!opens && !closes) {
                html.append(character);
            } else if (opens != open) {
                html.append(opens ? MARK : MARKED);
                open = opens;
            }
        }
        return html.append(open ? MARKED : "").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The pieces by part, from what was projected; the texts hold title and summary too, which are not shown twice. */
    Map<String, List<String>> of(List<?> projected) {
        if (projected.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> parts = new LinkedHashMap<>();
        List<String> title = marked(projected.get(0));
        List<String> summary = marked(projected.get(1));
        put(parts, "title", title);
        put(parts, SUMMARY, summary);
        String shown = String.join("\n", title) + "\n" + String.join("\n", summary);
        put(
                parts,
                TEXT,
                projected.subList(2, projected.size()).stream()
                        .flatMap(pieces -> marked(pieces).stream())
                        .map(String::strip)
                        .filter(piece -> !shown.contains(piece))
                        .distinct()
                        .limit(MAX_PIECES)
                        .map(Highlights::piece)
                        .toList());
        return parts;
    }

    /** A long sentence cut at spaces, where neither tags nor entities can be. */
    static String piece(String sentence) {
        if (sentence.length() <= PIECE) {
            return sentence;
        }
        int mark = sentence.indexOf(MARK);
        int space = sentence.lastIndexOf(' ', Math.max(0, mark - BEFORE));
        int from = space < 0 ? 0 : space + 1;
        int end = Math.max(mark + MARK.length(), from + PIECE);
        int to = end >= sentence.length() ? -1 : sentence.indexOf(' ', end);
        String piece = sentence.substring(from, to < 0 ? sentence.length() : to);
        boolean open = piece.lastIndexOf(MARK) > piece.lastIndexOf(MARKED);
        return (from > 0 ? "… " : "") + piece + (open ? MARKED : "") + (to < 0 ? "" : " …");
    }

    private static void put(Map<String, List<String>> parts, String name, List<String> pieces) {
        if (!pieces.isEmpty()) {
            parts.put(name, pieces);
        }
    }

    private static List<String> marked(Object projected) {
        return strings(projected).stream().map(Highlights::marked).toList();
    }

    private static List<String> strings(Object projected) {
        return projected instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }
}
