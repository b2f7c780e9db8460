package it.comunitadipratiche.it.status;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ServerResourcesInServerIT {
    @Inject
    private DataSource dataSource;

    @Inject
    private ScheduledExecutorService threads;

    @Test
    void givesTheDatabaseOfTheServer() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertThat(connection.isValid(0)).isTrue();
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    @Test
    void givesThreadsThatKnowTheApplication() throws ExecutionException, InterruptedException {
        URL texts = threads.submit(
                        () -> Thread.currentThread().getContextClassLoader().getResource("messages/kernel.properties"))
                .get();

        assertThat(texts).isNotNull();
    }
}
