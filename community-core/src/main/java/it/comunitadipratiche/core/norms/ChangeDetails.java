package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.legal.Passage;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That a norm has changed, for everybody.
 *
 * @param passage which has changed; the whole if all of it may have
 * @param act what changed it, as it was written
 * @param by the same as a norm, if it was recognised
 * @param note empty if there is none
 */
public record ChangeDetails(
        Id id, NormDetails norm, Passage passage, LocalDate day, String act, Optional<NormPassage> by, String note) {}
