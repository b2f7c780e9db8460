package it.comunitadipratiche.core.search;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Leaves the ends of short Italian words away, as {@link Language#ITALIAN_ENDING} says; without an expression, for every
 * word of every text comes here.
 */
public final class ItalianEndings extends TokenFilterFactory {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 4;

    public ItalianEndings(Map<String, String> args) {
        super(args);
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new Filter(input);
    }

    /** How many of the first letters of a word are kept. */
    static int kept(char[] word, int length) {
        if (length <= SHORTEST || !isOne("aeio", word[length - 1])) {
            return length;
        }
        int kept = length - 1 > SHORTEST && isOne("hi", word[length - 2]) ? length - 2 : length - 1;
        if (kept > LONGEST) {
            return length;
        }
        for (int at = 0; at < kept; at++) {
            if (!Character.isLetter(word[at])) {
                return length;
            }
        }
        return kept;
    }

    private static boolean isOne(String letters, char letter) {
        return letters.indexOf(letter) >= 0;
    }

    private static final class Filter extends TokenFilter {
        private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

        Filter(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            word.setLength(kept(word.buffer(), word.length()));
            return true;
        }
    }
}
