package it.comunitadipratiche.core.mail;

import it.comunitadipratiche.core.kernel.Message;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Things a letter tells of, under a heading, each with the way to it.
 *
 * @param heading what they have in common
 */
public record MailShelf(Message heading, List<Line> lines) {
    private static final Pattern ADDRESS = Pattern.compile("https?://[\\x21-\\x7e]+");

    public MailShelf {
        lines = List.copyOf(lines);
    }

    /**
     * One of them.
     *
     * @param address the whole address
     * @param note what it is, or empty
     */
    public record Line(String text, String address, String note) {

        public Line {
            if (!ADDRESS.matcher(address).matches()) {
                throw new IllegalArgumentException("Not a whole address on the web");
            }
        }
    }
}
