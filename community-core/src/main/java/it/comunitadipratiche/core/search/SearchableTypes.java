package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.plugin.Contribution;
import it.comunitadipratiche.core.plugin.PluginRegistry;
import it.comunitadipratiche.core.plugin.SearchField;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What can be searched of each content type, as the types are now. */
@ApplicationScoped
class SearchableTypes {
    private final Map<String, SearchableType> known = new ConcurrentHashMap<>();
    private ContentTypes types;
    private PluginRegistry plugins;

    @SuppressWarnings("NullAway.Init")
    protected SearchableTypes() {
        // for the CDI proxy
    }

    @Inject
    SearchableTypes(ContentTypes types, PluginRegistry plugins) {
        this.types = types;
        this.plugins = plugins;
    }

    Optional<SearchableType> find(String name) {
        return types.find(name).map(this::of);
    }

    /** @throws it.comunitadipratiche.core.kernel.NotFoundException if there is no such type */
    SearchableType get(String name) {
        return of(types.get(name));
    }

    List<SearchableType> all() {
        return types.all().stream().map(this::of).toList();
    }

    private SearchableType of(ContentType type) {
        SearchableType searchable = known.get(type.name());
        if (searchable == null || !searchable.type().equals(type)) {
            searchable = new SearchableType(type, additions(type.name()));
            known.put(type.name(), searchable);
        }
        return searchable;
    }

    private List<SearchField> additions(String type) {
        return plugins.searchFields().stream()
                .map(Contribution::value)
                .filter(field -> field.contentType().equals(type))
                .toList();
    }
}
