package it.comunitadipratiche.api.feeds;

/** Text that can stand in XML 1.0. */
public final class XmlText {

    private XmlText() {}

    /** The text without characters that XML cannot hold: most control characters and halves of pairs. */
    public static String valid(String text) {
        int at = 0;
        while (at < text.length() && isValid(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder valid = new StringBuilder(text.length()).append(text, 0, at);
        text.codePoints()
                .skip(text.codePointCount(0, at))
                .filter(XmlText::isValid)
                .forEach(valid::appendCodePoint);
        return valid.toString();
    }

    private static boolean isValid(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    /** The text with the characters that mean something in XML escaped. */
    static String escaped(String text) {
        return valid(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }
}
