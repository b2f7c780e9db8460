package it.comunitadipratiche.web.console.content;

import java.util.List;

/**
 * The question whether an entry is to go.
 *
 * @param path of the entry
 * @param referrers what points to it
 */
public record DeletionPage(
        String title, String path, boolean isPublic, List<Referrer> referrers, List<String> problems) {

    public DeletionPage {
        referrers = List.copyOf(referrers);
        problems = List.copyOf(problems);
    }

    /** An entry that points to it. */
    public record Referrer(String title, String path) {}
}
