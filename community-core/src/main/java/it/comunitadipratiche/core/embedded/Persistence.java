package it.comunitadipratiche.core.embedded;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import javax.sql.DataSource;

/** The persistence unit of the core, on the data source and in the transactions of an embedded community. */
final class Persistence {

    private Persistence() {}

    /** Opens the unit; the database is not touched before the first entity manager is made. */
    static EntityManagerFactory open(DataSource source, Closing closing) {
        EntityManagerFactory factory = jakarta.persistence.Persistence.createEntityManagerFactory(
                "community",
                Map.of(
                        "jakarta.persistence.jtaDataSource",
                        source,
                        "eclipselink.target-server",
                        NarayanaPlatform.class.getName(),
                        "eclipselink.session-name",
                        "community-" + System.identityHashCode(source)));
        closing.add(factory::close);
        return factory;
    }
}
