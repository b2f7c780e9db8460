package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.plugin.Contribution;
import it.comunitadipratiche.core.plugin.NavigationItem;
import it.comunitadipratiche.core.plugin.PluginRegistry;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Publications as cards, for the pages of features that show some of several types. */
@ApplicationScoped
public class Cards {
    private Shelf shelf;
    private Publications publications;
    private PluginRegistry plugins;
    private Locales locales;

    @SuppressWarnings("NullAway.Init")
    protected Cards() {
        // for the CDI proxy
    }

    @Inject
    Cards(Shelf shelf, Publications publications, PluginRegistry plugins, Locales locales) {
        this.shelf = shelf;
        this.publications = publications;
        this.plugins = plugins;
        this.locales = locales;
    }

    /** The content types whoever visits may read, in the order menus have them; those in no menu come last. */
    public List<ContentType> types() {
        Map<String, Integer> order = new LinkedHashMap<>();
        plugins.navigation().stream()
                .map(Contribution::value)
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .forEach(item -> order.putIfAbsent(item.path(), order.size()));
        return shelf.types().stream()
                .sorted(Comparator.comparingInt(type -> order.getOrDefault("/" + type.collection(), Integer.MAX_VALUE)))
                .toList();
    }

    /** One publication, and what its type is called; nothing if its type has no pages. */
    public Optional<Card> of(ReadyDocument document, Visit visit) {
        return shelf.types().stream()
                .filter(type -> type.name().equals(document.type()))
                .findFirst()
                .map(type -> Card.of(document, type.label().best(visit.language()), type.dated(), Map.of(), visit));
    }

    /** Several publications, in their order, without those whose types have no pages. */
    public List<Card> all(Collection<ReadyDocument> documents, Visit visit) {
        return documents.stream()
                .flatMap(document -> of(document, visit).stream())
                .toList();
    }

    /** Publications of one type, which then need not say so. */
    public List<Card> ofOneType(Collection<ReadyDocument> documents, ContentType type, Visit visit) {
        return documents.stream()
                .map(document -> Card.of(document, type, visit))
                .toList();
    }

    /**
     * What is published of some entries, in the language of the visit or else the first they are in; without those
     * whoever visits may not see.
     */
    public Map<Id, ReadyDocument> read(Collection<Id> entries, Visit visit) {
        Set<Locale> languages = new LinkedHashSet<>();
        languages.add(visit.language());
        languages.addAll(locales.supported());
        List<PublicationKey> keys = new ArrayList<>();
        languages.forEach(language -> entries.forEach(id -> keys.add(new PublicationKey(id, language))));
        Map<Id, ReadyDocument> found = new LinkedHashMap<>();
        publications
                .readAll(keys)
                .forEach(document -> found.putIfAbsent(document.key().entry(), document));
        return found;
    }
}
