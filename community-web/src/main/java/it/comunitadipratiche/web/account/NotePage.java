package it.comunitadipratiche.web.account;

import java.util.List;

/**
 * What was done, and where to go from here.
 *
 * @param codes recovery codes, shown this once; usually none
 */
public record NotePage(String title, String text, List<String> codes, String path, String label) {

    public NotePage {
        codes = List.copyOf(codes);
    }

    @Override
    public String toString() {
        return "NotePage[" + title + "]";
    }
}
