package it.comunitadipratiche.core.network;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.kernel.Message;
import java.util.List;

/**
 * An organization that another may want to meet.
 *
 * @param weight how much speaks for it
 * @param reasons what does, the weightiest first
 */
public record Meeting(ReadyDocument organization, int weight, List<Message> reasons) {

    public Meeting {
        reasons = List.copyOf(reasons);
    }
}
