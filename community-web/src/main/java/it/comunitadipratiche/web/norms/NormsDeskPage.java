package it.comunitadipratiche.web.norms;

import it.comunitadipratiche.web.console.Objections;
import it.comunitadipratiche.web.console.Paging;
import java.util.List;

/**
 * The norms that were said to have changed, and the form that says it of another.
 *
 * @param path where the form is sent to
 * @param norm what was typed as the norm
 * @param dayInput which input the day is typed in
 */
public record NormsDeskPage(
        String path,
        List<Row> rows,
        Paging paging,
        String norm,
        String day,
        String dayInput,
        String act,
        String note,
        boolean wholeToo,
        Objections objections) {

    public NormsDeskPage {
        rows = List.copyOf(rows);
    }

    /**
     * A change.
     *
     * @param waiting how many entries nobody has looked at
     * @param done how many have been looked at
     */
    public record Row(String label, String name, String day, String act, long waiting, long done, String path) {}
}
