package it.comunitadipratiche.core.plugin;

import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.Message;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.EventContext;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An observer of a plugin. It is silent unless its plugin takes part.
 *
 * <p>In a transaction it may refuse by a {@link CommunityException}, as often as it likes. Any other failure there undoes
 * the transaction too, so that nothing is half done; the third in a row disables the plugin. Where nothing can be undone
 * a failure concerns the plugin alone, and as the platform starts or stops the first one disables it.
 */
final class WatchedObserver<T> implements ObserverMethod<T> {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedObserver.class);
    private static final int PATIENCE = 3;
    private static final Set<Class<? extends Annotation>> OF_A_CONTEXT =
            Set.of(Initialized.class, BeforeDestroyed.class, Destroyed.class);
    private static final Set<Class<?>> OF_THE_PLATFORM =
            Set.of(PlatformStarted.class, PlatformStopping.class, Startup.class, Shutdown.class);

    private final ObserverMethod<T> observer;
    private final PluginIsolation plugins;
    private final Set<String> owners;
    private final AtomicInteger failures = new AtomicInteger();

    WatchedObserver(ObserverMethod<T> observer, PluginIsolation plugins) {
        this.observer = observer;
        this.plugins = plugins;
        this.owners = plugins.ownersOf(observer.getBeanClass());
    }

    @Override
    public void notify(EventContext<T> event) {
        if (!plugins.takePart(owners)) {
            return;
        }
        boolean undoes = isInTransaction(event);
        try {
            observer.notify(event);
            failures.set(0);
        } catch (CommunityException e) {
            if (undoes) {
                throw e;
            }
            failed(event, e);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            failed(event, e);
            if (undoes) {
                throw e;
            }
        }
    }

    private void failed(EventContext<T> event, Throwable failure) {
        String happened = event.getEvent().getClass().getSimpleName();
        LOG.warn("{} failed on {}", observer, happened, failure);
        if (failures.incrementAndGet() >= (isOfThePlatform(event) ? 1 : PATIENCE)) {
            plugins.disable(
                    observer.getBeanClass(),
                    new Message("plugin.observer", observer.getBeanClass().getName(), happened, failure.toString()));
        }
    }

    /** Whether what happened is still to be done, by the transaction that tells of it. */
    private boolean isInTransaction(EventContext<T> event) {
        return observer.getTransactionPhase() == TransactionPhase.IN_PROGRESS
                && !observer.isAsync()
                && !isOfThePlatform(event)
                && event.getMetadata().getQualifiers().stream()
                        .noneMatch(qualifier -> OF_A_CONTEXT.contains(qualifier.annotationType()));
    }

    private boolean isOfThePlatform(EventContext<T> event) {
        return OF_THE_PLATFORM.contains(event.getEvent().getClass());
    }

    @Override
    public Class<?> getBeanClass() {
        return observer.getBeanClass();
    }

    @Override
    public Bean<?> getDeclaringBean() {
        return observer.getDeclaringBean();
    }

    @Override
    public Type getObservedType() {
        return observer.getObservedType();
    }

    @Override
    public Set<Annotation> getObservedQualifiers() {
        return observer.getObservedQualifiers();
    }

    @Override
    public Reception getReception() {
        return observer.getReception();
    }

    @Override
    public TransactionPhase getTransactionPhase() {
        return observer.getTransactionPhase();
    }

    @Override
    public int getPriority() {
        return observer.getPriority();
    }

    @Override
    public boolean isAsync() {
        return observer.isAsync();
    }
}
