package it.comunitadipratiche.core.alike;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.kernel.Message;
import java.util.List;

/**
 * A publication that shares something with another.
 *
 * @param weight how much they share
 * @param reasons what they share, the weightiest first
 */
public record Alike(ReadyDocument document, int weight, List<Message> reasons) {

    public Alike {
        reasons = List.copyOf(reasons);
    }
}
