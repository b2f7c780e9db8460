package it.comunitadipratiche.core.embedded;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.arjuna.common.arjPropertyManager;
import com.arjuna.ats.arjuna.coordinator.TransactionReaper;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import java.nio.file.Path;

/**
 * The transaction engine, one for all communities of a process: it starts with the first and stops with the last. Its
 * log, needed only where a transaction spans several databases, is in the folder of the first.
 */
final class NarayanaTransactions {
    private static int users;

    private NarayanaTransactions() {}

    static synchronized void acquire(Path log) {
        users++;
        if (users == 1) {
            // It would listen on a network port for other processes that recover our transactions.
            arjPropertyManager.getCoordinatorEnvironmentBean().setTransactionStatusManagerEnable(false);
            for (String store : new String[] {"default", "communicationStore", "stateStore"}) {
                String name = store.equals("default") ? null : store;
                BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, name)
                        .setObjectStoreDir(log.toString());
            }
        }
    }

    static synchronized void release() {
        users--;
        if (users == 0) {
            TransactionReaper.terminate(false);
        }
    }
}
