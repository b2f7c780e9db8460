package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What staff say of a norm that has changed.
 *
 * @param day from which on the change counts
 * @param act what changed it, as lawyers cite it; at most 300 characters
 * @param note for everybody, empty if there is none; at most 2,000 characters
 * @param wholeToo whether what cites the act as a whole is to be looked at too, if only a passage has changed
 */
public record NewChange(LocalDate day, String act, String note, boolean wholeToo) {
    private static final int LONGEST_ACT = 300;
    private static final int LONGEST_NOTE = 2_000;
    private static final int FIRST_YEAR = 1861;
    private static final int LAST_YEAR = 2100;

    /** @throws InvalidInputException if the day is no likely one, the act is missing, or a text is too long */
    public NewChange {
        act = act.strip();
        note = note.strip();
        List<Gap> gaps = new ArrayList<>();
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            gaps.add(new Gap("/day", "norms.change.day"));
        }
        if (act.isEmpty() || act.length() > LONGEST_ACT) {
            gaps.add(new Gap("/act", "norms.change.act", LONGEST_ACT));
        }
        if (note.length() > LONGEST_NOTE) {
            gaps.add(new Gap("/note", "norms.change.note", LONGEST_NOTE));
        }
        if (!gaps.isEmpty()) {
            throw new InvalidInputException(gaps);
        }
    }
}
