package it.comunitadipratiche.core.territories;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.identity.AuditTrail;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Writes what a file says of territories, all right lines of it or nothing. */
@ApplicationScoped
class TerritoryImporter {
    private TerritoryRepository repository;
    private TerritoryCache cache;
    private AuditTrail audit;
    private Event<TerritoriesImported> imported;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected TerritoryImporter() {
        // for the CDI proxy
    }

    @Inject
    TerritoryImporter(
            TerritoryRepository repository,
            TerritoryCache cache,
            AuditTrail audit,
            Event<TerritoriesImported> imported,
            Clock clock) {
        this.repository = repository;
        this.cache = cache;
        this.audit = audit;
        this.imported = imported;
        this.clock = clock;
    }

    @Transactional
    TerritoryImportReport write(TerritoryFile file) {
        TerritoryMerge merge = new TerritoryMerge(file, repository.all(), clock.instant());
        TerritoryImportReport report = merge.merge();
        merge.made().forEach(repository::add);
        int created = report.created().total();
        int updated = report.updated().total();
        if (created + updated > 0) {
            cache.changed();
            imported.fire(new TerritoriesImported(created, updated));
            audit.record(
                    "territories.imported",
                    new Ref("vocabulary.territories", Id.next()),
                    JSON.createObjectBuilder()
                            .add("created", created)
                            .add("updated", updated)
                            .build());
        }
        return report;
    }
}
