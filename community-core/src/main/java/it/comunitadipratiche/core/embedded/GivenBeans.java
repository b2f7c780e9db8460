package it.comunitadipratiche.core.embedded;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.TransactionScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Beans a server would bring, made of objects this community was given. */
class GivenBeans implements Extension {
    private final List<Consumer<AfterBeanDiscovery>> beans = new ArrayList<>();

    <T> void bean(Class<T> type, T object) {
        beans.add(discovery -> discovery
                .<T>addBean()
                .types(type, Object.class)
                .scope(Singleton.class)
                .createWith(context -> object));
    }

    /** Puts an object in the place of a bean the platform has. */
    <T> void alternative(Class<T> type, T object) {
        beans.add(discovery -> discovery
                .<T>addBean()
                .types(type, Object.class)
                .scope(Singleton.class)
                .alternative(true)
                .priority(Interceptor.Priority.APPLICATION)
                .createWith(context -> object));
    }

    /** An entity manager that lives as long as the transaction, as Jakarta Persistence has it on a server. */
    void entityManager(EntityManagerFactory factory) {
        beans.add(discovery -> discovery
                .<EntityManager>addBean()
                .id("EntityManager of " + System.identityHashCode(factory))
                .types(EntityManager.class, Object.class)
                .scope(TransactionScoped.class)
                .createWith(context -> {
                    EntityManager manager = factory.createEntityManager();
                    manager.joinTransaction();
                    return manager;
                })
                .destroyWith((manager, context) -> manager.close()));
    }

    void add(@Observes AfterBeanDiscovery discovery) {
        beans.forEach(bean -> bean.accept(discovery));
    }
}
