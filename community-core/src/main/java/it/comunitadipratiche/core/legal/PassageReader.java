package it.comunitadipratiche.core.legal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads articles, commas, letters and items in a row, in both orders: "art. 55, comma 3, lett. b)" and "lettera b) del
 * comma 3 dell'articolo 55". Each token is taken once.
 */
final class PassageReader {
    private static final Set<String> ARTICLE = Words.of("art articolo");
    private static final Set<String> ARTICLES = Words.of("artt articoli arts");
    private static final Set<String> COMMA = Words.of("comma co c par paragrafo §");
    private static final Set<String> COMMAS = Words.of("commi cc paragrafi parr");
    private static final Set<String> LETTER = Words.of("lett let lettera lettere");
    private static final Set<String> ITEM = Words.of("n nn num nr numero numeri punto punti");
    private static final Set<String> SPELLED_OUT_ITEM = Words.of("numero numeri punto punti");
    private static final Set<String> SEVERAL =
            Words.of("artt articoli arts commi cc paragrafi parr lettere numeri punti nn");
    private static final Set<String> JOINTS = Words.of(", e ed o nonché nonche ovvero");
    private static final Set<String> BETWEEN =
            Words.of(", e ed o nonché nonche ovvero del dell degli all agli al dall dagli "
                    + "dal l gli i il la le alla alle ai della delle dei sub ' ( ) cui di anche particolare in "
                    + "citato citata predetto predetta suddetto suddetta medesimo medesima stesso stessa");
    private static final Set<String> AND_FOLLOWING = Words.of("ss seguenti segg sgg seg");
    private static final Set<String> PARTS = Words.of("periodo periodi alinea capoverso cpv");
    private static final Set<String> LAST = Words.of("ultimo ult penultimo");
    private static final Map<String, String> ORDINALS = ordinals();
    /** What may begin passages, but for a number. */
    static final Set<String> BEGINNINGS =
            Words.all(List.of(ARTICLE, ARTICLES, COMMA, COMMAS, LETTER, ORDINALS.keySet()));

    private static final int MOST_BETWEEN = 7;
    private static final int MOST_MEANT = 1_000;

    private final Tokens tokens;
    private final PassageValues values;
    private int meant;

    // what is being read
    private PassageRow row = new PassageRow();
    private boolean severalArticles;
    private boolean severalCommas;

    PassageReader(Tokens tokens) {
        this.tokens = tokens;
        this.values = new PassageValues(tokens);
    }

    private static Map<String, String> ordinals() {
        String[] names = {
            "primo", "secondo", "terzo", "quarto", "quinto", "sesto", "settimo", "ottavo", "nono", "decimo"
        };
        Map<String, String> ordinals = new HashMap<>();
        String[] roman = {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"};
        for (int index = 0; index < names.length; index++) {
            ordinals.put(names[index], Integer.toString(index + 1));
            ordinals.put(roman[index], Integer.toString(index + 1));
        }
        return Map.copyOf(ordinals);
    }

    /** Whether one or more articles are named from a token on. */
    boolean beginsArticle(int at) {
        return isKeyword(at, Level.ARTICLE);
    }

    /** Whether passages may begin at a token. */
    boolean begins(int at) {
        String word = tokens.at(at);
        if (!BEGINNINGS.contains(word)) {
            return isOrdinalNumber(at) && tokens.is(at + 2, "comma");
        }
        return beginsArticle(at)
                || (word.length() > 1 && !word.startsWith("par") && isKeyword(at, Level.COMMA))
                || isKeyword(at, Level.LETTER)
                || (ORDINALS.containsKey(word) && tokens.is(at + 1, "comma"));
    }

    /** Whether a number stands at a token that can be an article's though no word says so. */
    boolean isArticleNumber(int at) {
        return values.isPlainNumber(at);
    }

    /** The passages that begin at a token; with {@code asArticle} a number there is an article's without its word. */
    CitedPassages read(int from, boolean asArticle) {
        row = new PassageRow();
        severalArticles = asArticle;
        severalCommas = false;
        int end = from;
        int next = asArticle ? values(from, from, Level.ARTICLE, true) : following(from);
        while (next > end) {
            end = next;
            next = following(end);
        }
        return new CitedPassages(row.spots(), end, severalArticles);
    }

    /** Takes what follows, if it belongs to the passages, and gives the token after it. */
    private int following(int from) {
        int at = skipBetween(from);
        for (Level each : Level.values()) {
            if (isKeyword(at, each)) {
                int end = keyword(at, each);
                return end > at ? end : from;
            }
        }
        int end = ordinal(at);
        if (end == at) {
            end = unread(at);
        }
        if (end > at) {
            return end;
        }
        boolean joined = at > from && JOINTS.contains(tokens.at(at - 1));
        return joined && values.isPlainNumber(at) ? unnamed(at, from) : from;
    }

    private int skipBetween(int from) {
        int at = from;
        while (!row.isEmpty() && at < from + MOST_BETWEEN && BETWEEN.contains(tokens.at(at))) {
            at++;
        }
        return at;
    }

    private boolean isKeyword(int at, Level which) {
        String word = tokens.at(at);
        return switch (which) {
            case ARTICLE -> (ARTICLE.contains(word) || ARTICLES.contains(word)) && isNumberAhead(behind(at));
            case COMMA ->
                (COMMA.contains(word) || COMMAS.contains(word))
                        && (isNumberAhead(behind(at)) || ORDINALS.containsKey(tokens.at(behind(at))));
            case LETTER -> LETTER.contains(word) && isLetterAhead(behind(at));
            case ITEM -> ITEM.contains(word) && isItem(behind(at), SPELLED_OUT_ITEM.contains(word));
        };
    }

    /** The token after a word and the dot that may follow it. */
    private int behind(int at) {
        return tokens.is(at + 1, ".") ? at + 2 : at + 1;
    }

    private boolean isNumberAhead(int at) {
        boolean word = tokens.is(at, "da") || tokens.is(at, "dal") || tokens.is(at, "n") || tokens.is(at, "nn");
        return values.isPlainNumber(word ? behind(at) : at);
    }

    private boolean isLetterAhead(int at) {
        boolean before = tokens.is(at, "da") || tokens.is(at, "\"") || tokens.is(at, "sub");
        return values.isLetterName(before ? at + 1 : at);
    }

    /** An item stands in a letter or comma, and is not the number of an act. */
    private boolean isItem(int at, boolean spelledOut) {
        if (row.isEmpty() || !values.isPlainNumber(at)) {
            return false;
        }
        boolean dated = (tokens.is(at + 1, "del") || tokens.is(at + 1, "dell")) && tokens.isNumber(at + 2);
        boolean apart = spelledOut || tokens.is(at + 1, ",");
        boolean within = row.lastHas(Level.LETTER) || (apart && row.lastHas(Level.COMMA));
        return tokens.is(at + 1, ")") || (within && !dated);
    }

    private int keyword(int at, Level which) {
        boolean several = SEVERAL.contains(tokens.at(at));
        if (which == Level.ARTICLE) {
            severalArticles = several;
            severalCommas = false;
        } else if (which == Level.COMMA) {
            severalCommas = several;
        }
        int next = behind(at);
        String ordinal = ORDINALS.getOrDefault(tokens.at(next), "");
        if (which == Level.COMMA && !ordinal.isEmpty()) {
            row.add(tokens.start(at), tokens.end(next), Level.COMMA, ordinal);
            return next + 1;
        }
        boolean list = several || which != Level.COMMA || !severalArticles;
        return values(at, next, which, list);
    }

    /** Takes one value or several, and gives the token after them; {@code start} if there is none. */
    private int values(int start, int from, Level which, boolean list) {
        int at = from;
        boolean range = false;
        while (isBeforeValue(at, from, which)) {
            range |= tokens.is(at, "da") || tokens.is(at, "dal");
            at++;
        }
        boolean closed = which == Level.LETTER && tokens.is(at + 1, ")");
        int first = at;
        int end = values.end(at, which);
        if (end == at) {
            return start;
        }
        put(tokens.start(start), at, end, which);
        at = afterValue(end, which);
        while (true) {
            int next = rangeEnd(at, which, range);
            boolean ranged = next > at;
            if (!ranged) {
                next = list ? listed(at, which, closed) : at;
            }
            if (next == at) {
                return at;
            }
            if (ranged) {
                putMeant(first, next, which);
            }
            end = values.end(next, which);
            put(tokens.start(next), next, end, which);
            first = next;
            at = afterValue(end, which);
        }
    }

    /** "da", "dal", "n." and a quotation mark may stand before the first value. */
    private boolean isBeforeValue(int at, int from, Level which) {
        if (tokens.is(at, "da") || tokens.is(at, "dal") || tokens.is(at, "sub") || tokens.is(at, "\"")) {
            return true;
        }
        boolean number = which == Level.ARTICLE || which == Level.COMMA;
        return number && (tokens.is(at, "n") || tokens.is(at, "nn") || (at > from && tokens.is(at, ".")));
    }

    private int afterValue(int end, Level which) {
        int at = end;
        if (which == Level.LETTER && tokens.is(at, "\"")) {
            at++;
        }
        if ((which == Level.LETTER || which == Level.ITEM) && tokens.is(at, ")")) {
            at++;
        }
        return tokens.is(at, "°") ? at + 1 : at;
    }

    /** Where the end of a range stands, or else the same token. */
    private int rangeEnd(int at, Level which, boolean range) {
        boolean joined = tokens.is(at, "-") || (range && (tokens.is(at, "a") || tokens.is(at, "al")));
        return joined && values.isValue(at + 1, which) ? at + 1 : at;
    }

    /** Where the next value of a list stands, or else the same token. */
    private int listed(int from, Level which, boolean closed) {
        int at = from;
        while (at < from + 2 && JOINTS.contains(tokens.at(at)) && !(at > from && isLetter(at, which, closed))) {
            at++;
        }
        boolean ranked = isOrdinalNumber(at) && tokens.isWord(at + 2);
        boolean fits = at > from
                && !ranked
                && (which == Level.LETTER ? isLetter(at, which, closed) : values.isPlainNumber(at));
        return fits ? at : from;
    }

    /** The letters of a list are all followed by a bracket, or none is. */
    private boolean isLetter(int at, Level which, boolean closed) {
        if (which != Level.LETTER || !values.isLetterName(at)) {
            return false;
        }
        return closed
                ? tokens.is(values.end(at, which), ")")
                : !JOINTS.contains(tokens.at(at)) && !tokens.is(at + 1, ".");
    }

    private void put(int start, int from, int to, Level which) {
        int bracket = (which == Level.LETTER || which == Level.ITEM) && tokens.is(to, ")") ? to + 1 : to;
        row.add(start, tokens.end(bracket - 1), which, values.text(from, to));
    }

    private void putMeant(int first, int last, Level which) {
        List<String> between = values.between(first, last, which);
        if (meant + between.size() <= MOST_MEANT) {
            meant += between.size();
            between.forEach(value -> row.addMeant(tokens.start(last), which, value));
        }
    }

    /** "secondo comma", "II comma", "2° comma". */
    private int ordinal(int at) {
        boolean number = isOrdinalNumber(at);
        String value = number ? tokens.at(at) : ORDINALS.getOrDefault(tokens.at(at), "");
        int word = number ? at + 2 : at + 1;
        if (value.isEmpty() || !(tokens.is(word, "comma") || (tokens.is(word, "co") && tokens.is(word + 1, ".")))) {
            return at;
        }
        row.add(tokens.start(at), tokens.end(word), Level.COMMA, value);
        return behind(word);
    }

    /** A number such as "2°", but for dates and the mark in "n°". */
    private boolean isOrdinalNumber(int at) {
        return tokens.isNumber(at, 2) && tokens.is(at + 1, "°");
    }

    /** What belongs to a passage and does not name it: "ultimo comma", "primo periodo", "e seguenti". */
    private int unread(int at) {
        if (row.isEmpty()) {
            return at;
        }
        if (AND_FOLLOWING.contains(tokens.at(at))) {
            return behind(at);
        }
        boolean last = LAST.contains(tokens.at(at));
        int word = last || ORDINALS.containsKey(tokens.at(at)) || isOrdinalNumber(at) ? behind(at) : at;
        word = tokens.is(word, "°") ? word + 1 : word;
        if (PARTS.contains(tokens.at(word)) || (last && COMMA.contains(tokens.at(word)))) {
            return behind(word);
        }
        boolean lastComma = tokens.is(at, "u") && tokens.is(at + 1, ".") && tokens.is(at + 2, "c");
        return lastComma ? behind(at + 2) : at;
    }

    /** A number that follows without a word: of the nearest level that was announced as several. */
    private int unnamed(int at, int from) {
        if (row.level().isBelow(Level.COMMA) && severalCommas) {
            return values(at, at, Level.COMMA, true);
        }
        return severalArticles && row.lastHas(Level.ARTICLE) ? values(at, at, Level.ARTICLE, true) : from;
    }
}
