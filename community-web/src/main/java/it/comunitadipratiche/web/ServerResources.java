package it.comunitadipratiche.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;

/** What the core needs and the server has: its data source and its threads. */
@ApplicationScoped
class ServerResources {
    @Resource(lookup = "jdbc/community")
    private DataSource dataSource;

    @Resource
    private ManagedScheduledExecutorService threads;

    @Produces
    DataSource dataSource() {
        return dataSource;
    }

    @Produces
    ScheduledExecutorService threads() {
        return threads;
    }
}
