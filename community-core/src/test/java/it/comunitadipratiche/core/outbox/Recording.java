package it.comunitadipratiche.core.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes messages for tests: remembers them, or does what a test wants. */
@ApplicationScoped
class Recording implements OutboxHandler {
    static final String TOPIC = "test.recording";
    private final List<List<OutboxMessage>> batches = new ArrayList<>();
    private Consumer<List<OutboxMessage>> reaction = batch -> {};

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public int batchSize() {
        return 10;
    }

    @Override
    public synchronized void handle(List<OutboxMessage> batch) {
        batches.add(batch);
        reaction.accept(batch);
    }

    synchronized void react(Consumer<List<OutboxMessage>> how) {
        reaction = how;
    }

    synchronized List<List<OutboxMessage>> batches() {
        return List.copyOf(batches);
    }

    synchronized List<String> keys() {
        return batches.stream().flatMap(List::stream).map(OutboxMessage::key).toList();
    }

    synchronized void forget() {
        batches.clear();
        reaction = batch -> {};
    }
}
