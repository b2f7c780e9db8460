package it.comunitadipratiche.core.transfer.bibliographies;

import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The text that LaTeX would set: accents, letters and signs by name; commands that only give a form leave what stands in
 * them. What is not understood stays as it is, for nothing in a bibliography is worth losing a record over.
 */
final class Latex {
    private static final Map<Character, Character> ACCENTS = Map.ofEntries(
            Map.entry('`', '\u0300'),
            Map.entry('\'', '\u0301'),
            Map.entry('^', '\u0302'),
            Map.entry('~', '\u0303'),
            Map.entry('"', '\u0308'),
            Map.entry('=', '\u0304'),
            Map.entry('.', '\u0307'),
            Map.entry('c', '\u0327'),
            Map.entry('v', '\u030C'),
            Map.entry('u', '\u0306'),
            Map.entry('H', '\u030B'),
            Map.entry('k', '\u0328'),
            Map.entry('r', '\u030A'),
            Map.entry('b', '\u0331'),
            Map.entry('d', '\u0323'));
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("ss", "ß"),
            Map.entry("ae", "æ"),
            Map.entry("AE", "Æ"),
            Map.entry("oe", "œ"),
            Map.entry("OE", "Œ"),
            Map.entry("o", "ø"),
            Map.entry("O", "Ø"),
            Map.entry("aa", "å"),
            Map.entry("AA", "Å"),
            Map.entry("l", "ł"),
            Map.entry("L", "Ł"),
            Map.entry("i", "i"),
            Map.entry("j", "j"),
            Map.entry("dh", "ð"),
            Map.entry("DH", "Ð"),
            Map.entry("th", "þ"),
            Map.entry("TH", "Þ"),
            Map.entry("dj", "đ"),
            Map.entry("DJ", "Đ"),
            Map.entry("ng", "ŋ"),
            Map.entry("textendash", "–"),
            Map.entry("textemdash", "—"),
            Map.entry("ldots", "…"),
            Map.entry("dots", "…"),
            Map.entry("textellipsis", "…"),
            Map.entry("textquoteright", "’"),
            Map.entry("textquoteleft", "‘"),
            Map.entry("textquotedblleft", "“"),
            Map.entry("textquotedblright", "”"),
            Map.entry("guillemotleft", "«"),
            Map.entry("guillemotright", "»"),
            Map.entry("flqq", "«"),
            Map.entry("frqq", "»"),
            Map.entry("textbackslash", "\\"),
            Map.entry("textasciitilde", "~"),
            Map.entry("textasciicircum", "^"),
            Map.entry("textbraceleft", "{"),
            Map.entry("textbraceright", "}"),
            Map.entry("textunderscore", "_"),
            Map.entry("textdegree", "°"),
            Map.entry("degree", "°"),
            Map.entry("texteuro", "€"),
            Map.entry("euro", "€"),
            Map.entry("EUR", "€"),
            Map.entry("pounds", "£"),
            Map.entry("S", "§"),
            Map.entry("copyright", "©"),
            Map.entry("textregistered", "®"),
            Map.entry("texttrademark", "™"),
            Map.entry("textordmasculine", "º"),
            Map.entry("textordfeminine", "ª"),
            Map.entry("slash", "/"),
            Map.entry("newline", " "),
            Map.entry("LaTeX", "LaTeX"),
            Map.entry("TeX", "TeX"));
    /** Commands whose argument stays without them. */
    private static final Set<String> FORMS = Set.of(
            "emph",
            "textit",
            "textbf",
            "textsc",
            "textrm",
            "textsf",
            "texttt",
            "textsl",
            "textup",
            "textnormal",
            "mbox",
            "text",
            "url",
            "path",
            "mathrm",
            "mathit",
            "mathbf",
            "underline",
            "enquote",
            "textsuperscript",
            "textsubscript",
            "uppercase",
            "lowercase",
            "MakeUppercase",
            "em",
            "it",
            "bf",
            "sc",
            "rm",
            "tt",
            "sl",
            "sf",
            "itshape",
            "bfseries",
            "scshape",
            "small",
            "relax",
            "nolinkurl",
            "hbox",
            "ensuremath",
            "natexlab",
            "noopsort");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private Latex(String text) {
        this.text = text;
    }

    static String decode(String text) {
        if (text.indexOf('\\') < 0
                && text.indexOf('{') < 0
                && text.indexOf('}') < 0
                && text.indexOf('~') < 0
                && text.indexOf('-') < 0
                && text.indexOf('`') < 0
                && text.indexOf('\'') < 0
                && text.indexOf('$') < 0) {
            return BLANKS.matcher(text).replaceAll(" ").strip();
        }
        Latex latex = new Latex(text);
        latex.read();
        String plain = Normalizer.normalize(latex.out, Normalizer.Form.NFC);
        return BLANKS.matcher(plain).replaceAll(" ").strip();
    }

    private void read() {
        while (at < text.length()) {
            char sign = text.charAt(at);
            switch (sign) {
                case '\\' -> command();
                case '{', '}', '$' -> at++;
                case '~' -> {
                    out.append(' ');
                    at++;
                }
                case '-' -> run('-', "-", "–", "—");
                case '`' -> run('`', "`", "“", "“");
                case '\'' -> run('\'', "'", "”", "”");
                default -> {
                    out.append(sign);
                    at++;
                }
            }
        }
    }

    private void run(char sign, String one, String two, String three) {
        int length = 0;
        while (at < text.length() && text.charAt(at) == sign && length < 3) {
            length++;
            at++;
        }
        out.append(length == 1 ? one : length == 2 ? two : three);
    }

    private void command() {
        at++;
        if (at >= text.length()) {
            out.append('\\');
            return;
        }
        int begin = at;
        while (at < text.length() && isLetter(text.charAt(at))) {
            at++;
        }
        if (at == begin) {
            sign(text.charAt(at++));
            return;
        }
        String name = text.substring(begin, at);
        Character accent = name.length() == 1 ? ACCENTS.get(name.charAt(0)) : null;
        if (accent != null && (at < text.length() && (text.charAt(at) == '{' || text.charAt(at) == ' '))) {
            blanks();
            accented(accent);
        } else if (SIGNS.containsKey(name)) {
            out.append(SIGNS.get(name));
            afterName();
        } else if (FORMS.contains(name)) {
            afterName();
        } else if (name.equals("href")) {
            passGroup();
        } else {
            out.append('\\').append(name);
        }
    }

    private void sign(char sign) {
        Character accent = ACCENTS.get(sign);
        if (accent != null && !isLetter(sign)) {
            blanks();
            accented(accent);
        } else if (sign == '\\') {
            out.append(' ');
        } else if (sign == '-' || sign == '/') {
            // where a word may be broken, or where letters do not join
        } else {
            out.append(sign == ',' || sign == ';' || sign == ':' || sign == ' ' || sign == '!' ? ' ' : sign);
        }
    }

    /** A letter with an accent, bare or in braces, perhaps itself a command: <code>\'{\i}</code>. */
    private void accented(char accent) {
        int braces = 0;
        while (at < text.length() && text.charAt(at) == '{') {
            braces++;
            at++;
        }
        if (at >= text.length() || text.charAt(at) == '}') {
            at += braces > 0 && at < text.length() ? 1 : 0;
            return;
        }
        int before = out.length();
        if (text.charAt(at) == '\\') {
            command();
        } else {
            out.appendCodePoint(text.codePointAt(at));
            at += Character.charCount(text.codePointAt(at));
        }
        if (out.length() > before) {
            out.insert(before + Character.charCount(out.codePointAt(before)), accent);
        }
        while (braces > 0 && at < text.length() && text.charAt(at) == '}') {
            braces--;
            at++;
        }
    }

    /** Passes over what only ends the name of a command: blanks, or an empty group. */
    private void afterName() {
        if (text.startsWith("{}", at)) {
            at += 2;
        } else {
            blanks();
        }
    }

    private void passGroup() {
        blanks();
        int depth = 0;
        while (at < text.length()) {
            char sign = text.charAt(at++);
            depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
            if (depth <= 0) {
                return;
            }
        }
    }

    private void blanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private static boolean isLetter(char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
    }
}
