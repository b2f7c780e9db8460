package it.comunitadipratiche.web.console.search;

import java.util.List;

/**
 * What people look for in vain.
 *
 * @param kept for how many days it is kept
 */
public record UnansweredPage(String path, int kept, List<Span> spans, List<Row> rows) {

    public UnansweredPage {
        spans = List.copyOf(spans);
        rows = List.copyOf(rows);
    }

    /** Some days and the way to what was looked for in them. */
    public record Span(int days, String path, boolean current) {}

    /**
     * A text.
     *
     * @param last the last day
     * @param synonym the path of a new synonym for it
     */
    public record Row(String words, String language, long times, String last, String synonym) {}
}
