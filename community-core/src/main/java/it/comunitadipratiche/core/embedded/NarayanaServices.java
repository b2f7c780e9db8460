package it.comunitadipratiche.core.embedded;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.ats.jta.UserTransaction;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jboss.weld.transaction.spi.TransactionServices;

/** Lets observers wait for the end of a transaction ({@code @Observes(during = AFTER_SUCCESS)}), as on a server. */
final class NarayanaServices implements TransactionServices {
    private final TransactionSynchronizationRegistry registry = new TransactionSynchronizationRegistryImple();

    @Override
    public void registerSynchronization(Synchronization synchronization) {
        registry.registerInterposedSynchronization(synchronization);
    }

    @Override
    public boolean isTransactionActive() {
        return registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }

    @Override
    public jakarta.transaction.UserTransaction getUserTransaction() {
        return UserTransaction.userTransaction();
    }

    @Override
    public void cleanup() {
        // nothing is kept
    }
}
