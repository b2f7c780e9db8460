package it.comunitadipratiche.web.norms;

import it.comunitadipratiche.core.norms.ReviewState;
import it.comunitadipratiche.web.console.Objections;
import it.comunitadipratiche.web.console.Paging;
import java.util.List;
import java.util.Optional;

/**
 * A norm that has changed, and the entries that cite it.
 *
 * @param norm the path of its page on the site
 * @param who said it, in words; empty if that is not known
 * @param path of this page
 * @param views the lists of the entries by what became of them
 */
public record NormReviewPage(
        String label,
        String name,
        String norm,
        String day,
        String act,
        String note,
        boolean wholeToo,
        String who,
        String path,
        List<View> views,
        List<Row> rows,
        Paging paging,
        Objections objections) {

    public NormReviewPage {
        views = List.copyOf(views);
        rows = List.copyOf(rows);
    }

    public record View(String label, long count, String path, boolean current) {}

    /**
     * An entry.
     *
     * @param page its page on the site
     * @param desk where it is written, if the caller may
     * @param decided who looked at it and when, in words; empty if nobody did
     * @param path where what becomes of it is sent to
     */
    public record Row(
            String title,
            String kind,
            String page,
            Optional<String> desk,
            List<NormPage.Place> places,
            ReviewState state,
            String decided,
            String path) {

        public Row {
            places = List.copyOf(places);
        }

        public boolean isOpen() {
            return state != ReviewState.CORRECTED;
        }
    }
}
