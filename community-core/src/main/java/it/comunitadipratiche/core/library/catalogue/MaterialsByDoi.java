package it.comunitadipratiche.core.library.catalogue;

import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Internal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The materials that have a DOI, whoever wrote it: as many steps as there are DOIs, however many materials there are. */
@Guarded
@ApplicationScoped
@Transactional
public class MaterialsByDoi {
    private static final int AT_ONCE = 500;
    private CatalogueRepository repository;

    @SuppressWarnings("NullAway.Init")
    protected MaterialsByDoi() {
        // for the CDI proxy
    }

    @Inject
    MaterialsByDoi(CatalogueRepository repository) {
        this.repository = repository;
    }

    /** Whether all materials can be found; not so for some minutes after an upgrade, while their keys are written. */
    @Internal
    public boolean isComplete() {
        return repository.without(1).isEmpty();
    }

    /**
     * The materials that have one of some DOIs, the oldest first, by the DOI.
     *
     * @param dois as {@link it.comunitadipratiche.core.library.Doi#normal} writes them
     */
    @Internal
    public Map<String, List<Id>> find(Collection<String> dois) {
        Map<String, String> byKey = new LinkedHashMap<>();
        dois.forEach(doi -> byKey.put(Keys.identifier(doi), doi));
        List<String> keys = new ArrayList<>(byKey.keySet());
        Map<String, List<Id>> found = new HashMap<>();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            repository
                    .holders(Key.Kind.IDENTIFIER, keys.subList(from, Math.min(keys.size(), from + AT_ONCE)))
                    .forEach(key -> found.computeIfAbsent(
                                    byKey.getOrDefault(key.text(), key.text()), doi -> new ArrayList<>())
                            .add(new Id(key.entryId())));
        }
        return found;
    }
}
