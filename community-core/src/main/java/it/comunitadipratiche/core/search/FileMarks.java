package it.comunitadipratiche.core.search;

import java.util.OptionalInt;

/**
 * Numbers that stand unseen in the sentences of files, so that a piece of text tells which file it comes from: a
 * character of the private area, which is no part of any word, before the end of each sentence. A long stretch without an
 * end is cut at ends of lines, or between words.
 */
final class FileMarks {
    private static final char FIRST = '\ue000';
    private static final int MOST = 500;
    private static final char PARAGRAPH = '\u2029';

    /** From here on a sentence ends with the line. */
    private static final int LONG = 400;

    /** From here on a sentence ends with the word. */
    private static final int TOO_LONG = 1_000;

    private FileMarks() {}

    /** A text with the number of its file in each sentence. */
    static String on(String text, int number) {
        char mark = (char) (FIRST + Math.min(number, MOST - 1));
        StringBuilder marked = new StringBuilder(text.length() + text.length() / 50 + 2);
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean last = i + 1 == text.length();
            if (isEnd(character) && (last || Character.isWhitespace(text.charAt(i + 1)))) {
                marked.append(mark).append(character);
                begin = i + 1;
            } else if (isBreak(text, i, i - begin)) {
                marked.append(mark).append(PARAGRAPH);
                begin = i + 1;
            } else {
                marked.append(character);
            }
        }
        return marked.append(mark).toString();
    }

    private static boolean isEnd(char character) {
        return character == '.' || character == '!' || character == '?' || character == '…';
    }

    private static boolean isBreak(String text, int at, int length) {
        char character = text.charAt(at);
        boolean emptyLine = character == '\n' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
        return emptyLine || (character == '\n' && length >= LONG) || (character == ' ' && length >= TOO_LONG);
    }

    /** The number of the file that a piece comes from; empty if it comes from none. */
    static OptionalInt numberIn(String piece) {
        return piece.chars().filter(FileMarks::isMark).map(mark -> mark - FIRST).findFirst();
    }

    /** A piece as people read it. */
    static String without(String piece) {
        StringBuilder plain = new StringBuilder(piece.length());
        for (int i = 0; i < piece.length(); i++) {
            char character = piece.charAt(i);
            if (character == PARAGRAPH || character == '\n') {
                plain.append(' ');
            } else if (!isMark(character)) {
                plain.append(character);
            }
        }
        return plain.toString().strip();
    }

    private static boolean isMark(int character) {
        return character >= FIRST && character < FIRST + MOST;
    }
}
