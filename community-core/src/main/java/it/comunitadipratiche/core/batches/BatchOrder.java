package it.comunitadipratiche.core.batches;

import it.comunitadipratiche.core.kernel.Id;
import java.util.List;

/**
 * A change that is wanted.
 *
 * @param type the content type of the entries
 * @param entries at most {@link BatchEdits#MOST}
 * @param edits at least one, of one field each
 * @param publish whether readers shall see it, where they see the newest revision now
 */
public record BatchOrder(String type, List<Id> entries, List<FieldEdit> edits, boolean publish) {

    public BatchOrder {
        entries = List.copyOf(entries);
        edits = List.copyOf(edits);
    }
}
