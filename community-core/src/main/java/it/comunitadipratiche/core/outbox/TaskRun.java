package it.comunitadipratiche.core.outbox;

import it.comunitadipratiche.core.kernel.AsPlatform;
import jakarta.enterprise.context.ApplicationScoped;

/** One run of a recurring task, on behalf of the platform. */
@ApplicationScoped
class TaskRun {

    @AsPlatform
    void run(RecurringTask task) {
        task.run();
    }
}
