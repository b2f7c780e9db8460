package it.comunitadipratiche.core.legal;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Some words in lower case, recognised by their letters where they stand in a text, without being cut out of it. */
final class KnownWords {
    private static final int ROOM = 4;
    private static final int LOWER = 0x20;

    private final @Nullable String[] slots;

    KnownWords(Collection<String> words) {
        slots = new String[Integer.highestOneBit(Math.max(1, words.size())) * 2 * ROOM];
        for (String word : words) {
            int slot = slot(word.hashCode());
            while (slots[slot] != null) {
                slot = slot(slot + 1);
            }
            slots[slot] = word;
        }
    }

    /** Whether letters of a text may be one of them, in capitals or not. Any beyond ASCII may be. */
    boolean mayBe(String text, int start, int end) {
        int hash = 0;
        for (int at = start; at < end; at++) {
            char letter = text.charAt(at);
            if (letter > Byte.MAX_VALUE) {
                return true;
            }
            hash = 31 * hash + (letter | LOWER);
        }
        int slot = slot(hash);
        for (String word = slots[slot]; word != null; word = slots[slot]) {
            if (word.length() == end - start && word.regionMatches(true, 0, text, start, end - start)) {
                return true;
            }
            slot = slot(slot + 1);
        }
        return false;
    }

    private int slot(int hash) {
        return hash & (slots.length - 1);
    }
}
