package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.LostRaces;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionScoped;
import jakarta.transaction.TransactionalException;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Calls a guarded service again when its transaction lost a race: two callers made the same new row, such as the address
 * of a title both gave at the same moment, or waited for each other. Nothing of the lost transaction is left, so the
 * second try sees what the winner did. A call within a caller's transaction is not made again: that transaction is lost.
 */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
class LostRace {
    private static final int TRIES = 10;
    private static final int PAUSE = 20;

    private final BeanManager beans;

    @Inject
    LostRace(BeanManager beans) {
        this.beans = beans;
    }

    @AroundInvoke
    Object tryAgain(InvocationContext call) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.proceed();
            } catch (PersistenceException | TransactionalException | RollbackException e) {
                if (attempt == TRIES || !LostRaces.isLost(e) || isWithinTransaction()) {
                    throw e;
                }
                Thread.sleep(ThreadLocalRandom.current().nextInt(PAUSE * attempt));
            }
        }
    }

    private boolean isWithinTransaction() {
        try {
            return beans.getContext(TransactionScoped.class).isActive();
        } catch (ContextNotActiveException e) {
            return false;
        }
    }
}
