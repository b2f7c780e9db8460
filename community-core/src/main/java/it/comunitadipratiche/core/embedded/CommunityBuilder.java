package it.comunitadipratiche.core.embedded;

import it.comunitadipratiche.core.kernel.GivenSettings;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.jboss.weld.environment.se.Weld;
import org.jspecify.annotations.Nullable;

/** How a {@link Community} is started: where its files are, which database it uses, and what it is given. */
public final class CommunityBuilder {
    private final Path folder;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final List<Class<?>> beans = new ArrayList<>();
    private Database database;
    private @Nullable Clock clock;

    CommunityBuilder(Path folder) {
        this.folder = folder.toAbsolutePath();
        this.database = Database.derby(this.folder.resolve("database"));
        settings.put("community.data", this.folder.toString());
    }

    /** Uses a database that is there already, such as {@code jdbc:postgresql://localhost/community}. */
    public CommunityBuilder database(String url, String user, String password) {
        database = Database.at(url, user, password);
        return this;
    }

    /** Sets a value that wins over system properties and environment, for this community only. */
    public CommunityBuilder setting(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /** Adds beans that are not found by themselves: plugins and observers without a {@code beans.xml}. */
    public CommunityBuilder beans(Class<?>... classes) {
        beans.addAll(List.of(classes));
        return this;
    }

    /** Tells the time in the community. */
    public CommunityBuilder clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /** Starts the community; if that fails, nothing is left running. */
    public Community open() {
        try (Closing started = new Closing()) {
            SeContainer container = start(started);
            return new Community(container, started.handOver());
        }
    }

    private SeContainer start(Closing closing) {
        createFolder();
        NarayanaTransactions.acquire(folder.resolve("transactions"));
        closing.add(NarayanaTransactions::release);
        DataSource source = database.open(closing);
        ScheduledExecutorService threads = Threads.open(closing);
        GivenBeans given = new GivenBeans();
        given.bean(GivenSettings.class, new GivenSettings(settings));
        given.bean(DataSource.class, source);
        given.bean(ScheduledExecutorService.class, threads);
        given.bean(UserTransaction.class, com.arjuna.ats.jta.UserTransaction.userTransaction());
        given.entityManager(Persistence.open(source, closing));
        if (clock != null) {
            given.alternative(Clock.class, clock);
        }
        SeContainer container = new Weld("community-" + System.identityHashCode(closing))
                .addExtension(given)
                .addServices(new NarayanaServices())
                .addBeanClasses(beans.toArray(Class<?>[]::new))
                .skipShutdownHook()
                .initialize();
        closing.add(container::close);
        return container;
    }

    private void createFolder() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the folder " + folder, e);
        }
    }
}
