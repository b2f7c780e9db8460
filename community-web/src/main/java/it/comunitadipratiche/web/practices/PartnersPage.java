package it.comunitadipratiche.web.practices;

import java.util.List;

/**
 * What the partners of a practice said, for staff.
 *
 * @param practice its title
 * @param back its page
 * @param path where the form is sent to
 * @param mayAsk whether some can be asked
 * @param sent how many letters were sent just now; negative if none were asked for
 */
public record PartnersPage(String practice, String back, String path, List<Row> rows, boolean mayAsk, int sent) {

    public PartnersPage {
        rows = List.copyOf(rows);
    }

    /**
     * @param state what it said, in words
     * @param good whether it confirmed
     * @param when it was asked or answered, in words
     */
    public record Row(String name, String state, boolean good, String when) {}
}
