package it.comunitadipratiche.core.practices;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.kernel.Message;
import java.util.List;

/**
 * A practice that shares something with another.
 *
 * @param weight how much they share
 * @param reasons what they share, the weightiest first
 */
public record Similar(ReadyDocument practice, int weight, List<Message> reasons) {

    public Similar {
        reasons = List.copyOf(reasons);
    }
}
