package it.comunitadipratiche.core.embedded;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.ats.jta.TransactionManager;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.derby.jdbc.EmbeddedDataSource;

/**
 * The database of an embedded community, and how it is left.
 *
 * @param stop what remains to be done when the last connection is closed
 */
record Database(Consumer<AgroalConnectionFactoryConfigurationSupplier> connection, Runnable stop) {
    private static final int CONNECTIONS = 20;
    private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(30);
    private static final String DERBY_LOG = "derby.stream.error.file";

    /** A Derby database of our own, made when it is not there. */
    static Database derby(Path folder) {
        return new Database(
                connection -> {
                    if (System.getProperty(DERBY_LOG) == null) {
                        System.setProperty(
                                DERBY_LOG, folder.resolveSibling("derby.log").toString());
                    }
                    connection
                            .connectionProviderClass(EmbeddedDataSource.class)
                            .jdbcProperty("databaseName", folder.toString())
                            .jdbcProperty("createDatabase", "create");
                },
                () -> shutDown(folder));
    }

    static Database at(String url, String user, String password) {
        return new Database(
                connection -> {
                    connection.jdbcUrl(url).principal(new NamePrincipal(user)).credential(new SimplePassword(password));
                    if (url.startsWith("jdbc:postgresql:")) {
                        connection.jdbcProperty("stringtype", "unspecified");
                        connection.jdbcProperty("logServerErrorDetail", "false");
                    }
                },
                () -> {});
    }

    /** Opens a pool of connections that take part in the transaction of their thread. */
    AgroalDataSource open(Closing closing) {
        closing.add(stop);
        try {
            AgroalDataSource source = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool -> pool.maxSize(CONNECTIONS)
                            .acquisitionTimeout(WAIT_FOR_CONNECTION)
                            .transactionIntegration(new NarayanaTransactionIntegration(
                                    TransactionManager.transactionManager(),
                                    new TransactionSynchronizationRegistryImple()))
                            .connectionFactoryConfiguration(factory -> {
                                connection.accept(factory);
                                return factory;
                            })));
            closing.add(source::close);
            return source;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot open the database", e);
        }
    }

    private static void shutDown(Path folder) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(folder.toString());
        source.setShutdownDatabase("shutdown");
        try {
            source.getConnection().close();
        } catch (SQLException expected) {
            // Derby tells a proper shutdown by an exception.
        }
    }
}
