package it.comunitadipratiche.core.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;

/** Remembers the topics a transaction left messages for, and wakes the postman when it has ended. */
@TransactionScoped
class Wakeup implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    private transient Postman postman;

    private final Set<String> topics = new HashSet<>();

    void afterwards(String topic) {
        topics.add(topic);
    }

    @PreDestroy
    void end() {
        topics.forEach(postman::wake);
    }
}
