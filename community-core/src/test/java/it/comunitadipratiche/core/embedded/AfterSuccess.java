package it.comunitadipratiche.core.embedded;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.ArrayList;
import java.util.List;

/** Remembers what happened in transactions that were committed. */
@ApplicationScoped
class AfterSuccess {
    private final List<String> seen = new ArrayList<>();

    void see(@Observes(during = TransactionPhase.AFTER_SUCCESS) Happened event) {
        seen.add(event.what());
    }

    List<String> seen() {
        return List.copyOf(seen);
    }

    record Happened(String what) {}
}
