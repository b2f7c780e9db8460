package it.comunitadipratiche.core.assets.texts;

import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Takes the text of a file as it is read, in plain characters: runs of spaces are one space, runs of empty lines one,
 * words that were cut at the end of a line are whole again. It stops the reading when it is full or nobody waits any
 * more.
 */
final class TextSink extends DefaultHandler {
    private final StringBuilder text = new StringBuilder();
    private final int most;
    private boolean full;
    private volatile boolean abandoned;

    TextSink(int most) {
        this.most = most;
    }

    /** Stops the reading in whatever thread it goes on. */
    void abandon() {
        abandoned = true;
    }

    boolean isFull() {
        return full;
    }

    /** What came, without what surrounds it. */
    String text() {
        return text.toString().strip();
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (abandoned) {
            throw new SAXException("Nobody waits for this text any more");
        }
        for (int i = start; i < start + length; i++) {
            take(characters[i]);
        }
        if (full) {
            throw new SAXException("There is no room for more text");
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) throws SAXException {
        characters(characters, start, length);
    }

    private void take(char character) {
        if (character == '\n' || character == '\r' || character == '\u2028' || character == '\u2029') {
            endLine();
        } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            if (!endsWith(' ') && !endsWith('\n')) {
                put(' ');
            }
        } else if (isText(character)) {
            join(character);
            put(character);
        }
    }

    private void endLine() {
        if (endsWith(' ')) {
            text.setLength(text.length() - 1);
        }
        boolean empty = text.length() > 1 && endsWith('\n') && text.charAt(text.length() - 2) == '\n';
        if (!text.isEmpty() && !empty) {
            put('\n');
        }
    }

    /** A small letter after a hyphen at the end of a line goes on with the word. */
    private void join(char next) {
        int end = text.length();
        if (Character.isLowerCase(next)
                && end > 2
                && text.charAt(end - 1) == '\n'
                && text.charAt(end - 2) == '-'
                && Character.isLowerCase(text.charAt(end - 3))) {
            text.setLength(end - 2);
        }
    }

    /** Not what databases and pages choke on, nor what stands for nothing. */
    private static boolean isText(char character) {
        return !Character.isISOControl(character)
                && character != '\u00ad'
                && character != '\ufeff'
                && character != '\ufffe'
                && character != '\uffff'
                && Character.getType(character) != Character.PRIVATE_USE;
    }

    private boolean endsWith(char character) {
        return !text.isEmpty() && text.charAt(text.length() - 1) == character;
    }

    private void put(char character) {
        if (full) {
            return;
        }
        if (Character.isLowSurrogate(character) != endsWithHighSurrogate()) {
            text.append(endsWithHighSurrogate() ? '\ufffd' : ' ');
            return;
        }
        if (text.length() >= most && !Character.isLowSurrogate(character)) {
            full = true;
            return;
        }
        text.append(character);
    }

    private boolean endsWithHighSurrogate() {
        return !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1));
    }
}
