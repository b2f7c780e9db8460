package it.comunitadipratiche.core.content;

import java.util.List;

/** Fired in the transaction that changes publications, once for all of them. */
public record PublicationsChanged(List<PublicationChange> changes) {

    public PublicationsChanged {
        changes = List.copyOf(changes);
    }
}
