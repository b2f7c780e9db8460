package it.comunitadipratiche.web.console.system;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of a text: an address of the web, or words between two of them. */
public record Piece(String text, boolean address) {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\"'.,;:!?)\\]]");

    /** The pieces of a text, in its order. */
    static List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher addresses = ADDRESS.matcher(text);
        int end = 0;
        while (addresses.find()) {
            if (addresses.start() > end) {
                pieces.add(new Piece(text.substring(end, addresses.start()), false));
            }
            pieces.add(new Piece(addresses.group(), true));
            end = addresses.end();
        }
        if (end < text.length()) {
            pieces.add(new Piece(text.substring(end), false));
        }
        return pieces;
    }
}
