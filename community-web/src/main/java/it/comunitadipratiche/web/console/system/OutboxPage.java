package it.comunitadipratiche.web.console.system;

import it.comunitadipratiche.core.outbox.DeadLetter;
import it.comunitadipratiche.core.outbox.OutboxCount;
import it.comunitadipratiche.web.console.Objections;
import it.comunitadipratiche.web.console.Paging;
import java.util.List;

/** Work that waits, by topic, and the messages nobody could deliver. */
public record OutboxPage(String path, List<Topic> topics, List<Letter> letters, Paging paging, Objections objections) {

    public OutboxPage {
        topics = List.copyOf(topics);
        letters = List.copyOf(letters);
    }

    /**
     * A topic that has messages.
     *
     * @param label what people call it
     */
    public record Topic(String label, OutboxCount count) {}

    /**
     * A message nobody could deliver.
     *
     * @param label of its topic
     * @param path of what is done with it
     */
    public record Letter(String label, DeadLetter letter, String path) {}
}
