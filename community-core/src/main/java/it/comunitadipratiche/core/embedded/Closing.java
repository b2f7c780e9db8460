package it.comunitadipratiche.core.embedded;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was started and has to be stopped, the last first. */
final class Closing implements AutoCloseable {
    private final Deque<Runnable> steps = new ArrayDeque<>();

    void add(Runnable step) {
        steps.push(step);
    }

    /** Leaves the steps to somebody else: closing this one stops nothing any more. */
    synchronized Closing handOver() {
        Closing other = new Closing();
        other.steps.addAll(steps);
        steps.clear();
        return other;
    }

    /** Takes every step, even if one before it failed; the first failure is thrown at the end. */
    @Override
    public synchronized void close() {
        if (!steps.isEmpty()) {
            try {
                steps.pop().run();
            } finally {
                close();
            }
        }
    }
}
