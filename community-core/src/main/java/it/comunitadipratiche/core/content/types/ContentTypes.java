package it.comunitadipratiche.core.content.types;

import it.comunitadipratiche.core.cluster.ChangeFeed;
import it.comunitadipratiche.core.cluster.NodeChange;
import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Requires;
import it.comunitadipratiche.core.plugin.Contribution;
import it.comunitadipratiche.core.plugin.PluginRegistry;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The content types there are: those of the plugins, and those defined while the platform runs. */
@Guarded
@ApplicationScoped
public class ContentTypes {
    private static final String KIND = "content.types";
    private static final int BEFORE_OTHERS = 500;
    private PluginRegistry plugins;
    private ContentTypeRepository repository;
    private Instance<ContentTypeUse> uses;
    private ChangeFeed feed;
    private Event<ContentTypesChanged> changed;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Catalogue catalogue;

    @SuppressWarnings("NullAway.Init")
    protected ContentTypes() {
        // for the CDI proxy
    }

    @Inject
    ContentTypes(
            PluginRegistry plugins,
            ContentTypeRepository repository,
            @Any Instance<ContentTypeUse> uses,
            ChangeFeed feed,
            Event<ContentTypesChanged> changed) {
        this.plugins = plugins;
        this.repository = repository;
        this.uses = uses;
        this.feed = feed;
        this.changed = changed;
    }

    /** @throws NotFoundException if there is no such type */
    @Anyone
    public ContentType get(String name) {
        return find(name).orElseThrow(() -> new NotFoundException("content.type.none", name));
    }

    @Anyone
    public Optional<ContentType> find(String name) {
        return Optional.ofNullable(catalogue().byName().get(name));
    }

    /** The type whose entries have an address under {@code collection}. */
    @Anyone
    public Optional<ContentType> byCollection(String collection) {
        return Optional.ofNullable(catalogue().byCollection().get(collection));
    }

    /** All types: the platform's own first. */
    @Anyone
    public Collection<ContentType> all() {
        return catalogue().byName().values();
    }

    /** A type as JSON, in the shape that {@link #define} takes. */
    @Anyone
    public JsonObject json(ContentType type) {
        return ContentTypeDefinition.write(type);
    }

    /** What the {@code fields} of an entry look like, as JSON Schema 2020-12. */
    @Anyone
    public JsonObject schema(ContentType type) {
        return new ContentTypeSchema(type).json();
    }

    /**
     * Defines a type at run time, or changes the definition of one.
     *
     * @throws InvalidInputException with everything that is wrong with the definition
     * @throws ConflictException if the name or collection belongs to a plugin or another type
     */
    @Requires("content.types")
    @Transactional
    public ContentType define(JsonObject definition) {
        ContentType type = ContentTypeDefinition.read(definition);
        ContentTypeRules.check(type);
        find(type.name())
                .filter(known -> !known.origin().equals(ContentType.RUNTIME))
                .ifPresent(known -> {
                    throw new ConflictException("content.type.plugin", known.name(), known.origin());
                });
        byCollection(type.collection())
                .filter(known -> !known.name().equals(type.name()))
                .ifPresent(known -> {
                    throw new ConflictException("content.type.collection", type.collection(), known.name());
                });
        String json = ContentTypeDefinition.write(type).toString();
        repository
                .find(type.name())
                .ifPresentOrElse(
                        row -> row.redefine(json), () -> repository.add(new ContentTypeRow(type.name(), json)));
        tell(type.name());
        return type;
    }

    /**
     * Removes a type that was defined at run time and has no entries.
     *
     * @throws NotFoundException if there is no such type
     * @throws ConflictException if it has entries
     */
    @Requires("content.types")
    @Transactional
    public void remove(String name) {
        ContentTypeRow row = repository.find(name).orElseThrow(() -> new NotFoundException("content.type.none", name));
        if (uses.stream().anyMatch(use -> use.isUsed(name))) {
            throw new ConflictException("content.type.used", name);
        }
        repository.remove(row);
        tell(name);
    }

    private void tell(String type) {
        forget();
        feed.changed(KIND, List.of(type));
        changed.fire(new ContentTypesChanged());
    }

    /** Until then others have read what was there before. */
    void forget(
            @Observes(during = TransactionPhase.AFTER_COMPLETION) @Priority(BEFORE_OTHERS) ContentTypesChanged event) {
        forget();
    }

    void forget(@Observes @Priority(BEFORE_OTHERS) NodeChange change) {
        if (change.concerns(KIND)) {
            forget();
            changed.fire(new ContentTypesChanged());
        }
    }

    private synchronized void forget() {
        changes.incrementAndGet();
        catalogue = null;
    }

    private synchronized void keep(Catalogue read, long before) {
        if (changes.get() == before) {
            catalogue = read;
        }
    }

    private Catalogue catalogue() {
        Catalogue known = catalogue;
        if (known == null) {
            long before = changes.get();
            known = read();
            keep(known, before);
        }
        return known;
    }

    private Catalogue read() {
        Map<String, ContentType> byName = new LinkedHashMap<>();
        Set<String> broken = new HashSet<>();
        for (Contribution<Class<? extends Record>> contribution : plugins.contentTypes()) {
            if (!broken.contains(contribution.plugin())) {
                add(contribution, byName, broken);
            }
        }
        byName.values().removeIf(type -> broken.contains(type.origin()));
        for (String definition : repository.definitions()) {
            ContentType type = ContentTypeDefinition.read(TypedContent.parse(definition));
            byName.putIfAbsent(type.name(), type);
        }
        Map<String, ContentType> byCollection = new LinkedHashMap<>();
        byName.values().forEach(type -> byCollection.put(type.collection(), type));
        return new Catalogue(byName, byCollection);
    }

    /** Adds the type of a record; a plugin whose record cannot be one is disabled with all its types. */
    private void add(
            Contribution<Class<? extends Record>> contribution, Map<String, ContentType> byName, Set<String> broken) {
        String plugin = contribution.plugin();
        try {
            ContentType type = RecordTypes.of(contribution.value(), plugin);
            ContentTypeRules.check(type);
            if (byName.putIfAbsent(type.name(), type) != null) {
                throw new ConflictException("content.type.twice", type.name());
            }
        } catch (CommunityException e) {
            broken.add(plugin);
            plugins.disable(plugin, e.text());
        } catch (IllegalArgumentException e) {
            broken.add(plugin);
            plugins.disable(plugin, new Message("content.type.record", String.valueOf(e.getMessage())));
        }
    }

    private record Catalogue(Map<String, ContentType> byName, Map<String, ContentType> byCollection) {}
}
