package it.comunitadipratiche.core.outbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.plugin.PlatformStarted;
import it.comunitadipratiche.core.plugin.PlatformStopping;
import it.comunitadipratiche.core.plugin.PluginBeans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs the recurring tasks when they are due. Who runs what is kept in the database, so nodes agree on it. */
@ApplicationScoped
class Timetable {
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int THREADS = 2;
    private Instance<RecurringTask> tasks;
    private PluginBeans plugins;
    private TaskRun taskRun;
    private DataSource source;
    private ScheduledExecutorService threads;
    private Settings settings;
    private Clock clock;
    private @Nullable Scheduler scheduler;

    @SuppressWarnings("NullAway.Init")
    protected Timetable() {
        // for the CDI proxy
    }

    @Inject
    Timetable(
            @Any Instance<RecurringTask> tasks,
            PluginBeans plugins,
            TaskRun taskRun,
            DataSource source,
            ScheduledExecutorService threads,
            Settings settings,
            Clock clock) {
        this.tasks = tasks;
        this.plugins = plugins;
        this.taskRun = taskRun;
        this.source = source;
        this.threads = threads;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes PlatformStarted started) {
        if (started.background() && !tasks.isUnsatisfied()) {
            Scheduler ours = build();
            ours.start();
            scheduler = ours;
        }
    }

    void stop(@Observes PlatformStopping stopping) {
        Scheduler ours = scheduler;
        if (ours != null) {
            ours.stop();
        }
    }

    private Scheduler build() {
        SchedulerBuilder builder = Scheduler.create(source)
                .startTasks(recurring())
                .tableName("outbox_schedule")
                .threads(THREADS)
                .pollingInterval(settings.duration("community.schedule.poll", Duration.ofSeconds(10)))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .alwaysPersistTimestampInUTC()
                .jdbcCustomization(customization())
                .clock(clock::instant);
        return builder.build();
    }

    private List<com.github.kagkarlsson.scheduler.task.helper.RecurringTask<Void>> recurring() {
        List<com.github.kagkarlsson.scheduler.task.helper.RecurringTask<Void>> recurring = new ArrayList<>();
        plugins.each(tasks, (task, takesPart) -> recurring.add(recurring(task, takesPart)));
        return recurring;
    }

    private com.github.kagkarlsson.scheduler.task.helper.RecurringTask<Void> recurring(
            RecurringTask task, BooleanSupplier takesPart) {
        return Tasks.recurring(task.name(), schedule(task.when())).execute((instance, context) -> {
            if (takesPart.getAsBoolean()) {
                work(task);
            }
        });
    }

    /** Works on a thread of the server, whose services a plain one could not use, and waits for the end. */
    private void work(RecurringTask task) {
        try {
            threads.submit(() -> taskRun.run(task)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Task " + task.name() + " failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Schedule schedule(Recurrence when) {
        if (when instanceof Recurrence.Daily daily) {
            return Schedules.daily(ITALY, daily.time());
        }
        return Schedules.fixedDelay(((Recurrence.Pause) when).duration());
    }

    /** The library knows PostgreSQL by itself; Derby, which it does not know, needs nothing special. */
    private JdbcCustomization customization() {
        try (Connection connection = source.getConnection()) {
            boolean derby = connection.getMetaData().getDatabaseProductName().contains("Derby");
            return derby ? new DefaultJdbcCustomization(true) : new AutodetectJdbcCustomization(source, true);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached", e);
        }
    }
}
