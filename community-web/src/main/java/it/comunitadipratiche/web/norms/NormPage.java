package it.comunitadipratiche.web.norms;

import it.comunitadipratiche.web.portal.EntryPage.Value;
import java.util.List;
import java.util.Optional;

/**
 * A norm or a passage of it, and who cites it.
 *
 * @param title as lawyers cite it
 * @param name what it is called; empty if it has no name
 * @param link where it can be read
 * @param above the norm a passage is of
 * @param changes what has changed, as far as it concerns the passage
 * @param holdings the publications that are the norm themselves
 * @param parts articles, or parts of an article, that are cited
 * @param citingTitle the heading of those who cite it
 * @param flag the path where staff say that it has changed; nothing for others
 */
public record NormPage(
        String title,
        String name,
        String identifier,
        Optional<Value> link,
        Optional<Value> above,
        List<Change> changes,
        List<Value> holdings,
        List<Part> parts,
        String citingTitle,
        List<Row> citing,
        Optional<String> flag,
        Optional<String> previous,
        Optional<String> next) {

    public NormPage {
        changes = List.copyOf(changes);
        holdings = List.copyOf(holdings);
        parts = List.copyOf(parts);
        citing = List.copyOf(citing);
    }

    /** @param by what changed it, with the path of its page if it was recognised */
    public record Change(String passage, String day, Value by, String note) {}

    /** @param citing how many cite it, in words */
    public record Part(String label, String citing, String path) {}

    /** Something that cites it. */
    public record Row(String title, String kind, String path, List<Place> places) {

        public Row {
            places = List.copyOf(places);
        }
    }

    /**
     * Where it does.
     *
     * @param passage which passage; empty for the whole
     * @param where the name of the field or file
     * @param before what stands before the citation in its sentence
     */
    public record Place(String passage, String where, String before, String cited, String after, String times) {}
}
