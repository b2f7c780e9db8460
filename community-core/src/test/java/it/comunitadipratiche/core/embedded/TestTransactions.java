package it.comunitadipratiche.core.embedded;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Does some work of a test in a transaction, which is rolled back if the work throws. */
@ApplicationScoped
@Transactional
public class TestTransactions {

    public void run(Runnable work) {
        work.run();
    }

    public <T> T call(Supplier<T> work) {
        return work.get();
    }
}
