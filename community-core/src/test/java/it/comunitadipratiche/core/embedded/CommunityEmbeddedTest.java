package it.comunitadipratiche.core.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.BeanContainer;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class CommunityEmbeddedTest {

    @Test
    void tellsTheTimeItWasGiven(Clock clock) {
        assertThat(clock.instant()).isEqualTo(TestClock.START);
    }

    @Test
    void isAlwaysCalledBySomebody(Callers callers) {
        assertThat(callers.current().can("anything")).isTrue();
    }

    @Test
    void keepsItsFilesInItsFolder(Settings settings, TestDatabase database) {
        assertThat(settings.folder("files").toString()).contains(database.name());
    }

    @Test
    void bindsTheEntityManagerToTheTransaction(EntityManager entities, TestTransactions transactions) {
        assertThatThrownBy(entities::isOpen).isInstanceOf(ContextNotActiveException.class);
        Object count =
                transactions.call(() -> entities.createNativeQuery("select count(*) from outbox_message where id < 0")
                        .getSingleResult());
        assertThat(((Number) count).longValue()).isZero();
    }

    @Test
    void tellsObserversWhenATransactionSucceeded(
            TestTransactions transactions, BeanContainer beans, AfterSuccess observer) {
        Event<AfterSuccess.Happened> event = beans.getEvent().select(AfterSuccess.Happened.class);
        transactions.run(() -> {
            event.fire(new AfterSuccess.Happened("kept"));
            assertThat(observer.seen()).isEmpty();
        });
        assertThatThrownBy(() -> transactions.run(() -> {
                    event.fire(new AfterSuccess.Happened("lost"));
                    throw new IllegalStateException("roll back");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(observer.seen()).containsExactly("kept");
    }
}
