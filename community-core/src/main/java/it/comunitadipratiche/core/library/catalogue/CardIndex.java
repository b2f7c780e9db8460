package it.comunitadipratiche.core.library.catalogue;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDeleted;
import it.comunitadipratiche.core.content.EntryRevised;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.library.Material;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps the card and the keys of each material as its newest revision has them, and the pairs that follow from these. */
@ApplicationScoped
class CardIndex {
    private CatalogueRepository repository;
    private PairRepository pairs;
    private Comparison comparison;
    private Keys keys;
    private Entries entries;
    private Locales locales;

    @SuppressWarnings("NullAway.Init")
    protected CardIndex() {
        // for the CDI proxy
    }

    @Inject
    CardIndex(
            CatalogueRepository repository,
            PairRepository pairs,
            Comparison comparison,
            Keys keys,
            Entries entries,
            Locales locales) {
        this.repository = repository;
        this.pairs = pairs;
        this.comparison = comparison;
        this.keys = keys;
        this.entries = entries;
        this.locales = locales;
    }

    void revised(@Observes EntryRevised event) {
        if (event.ref().type().equals(Material.TYPE)) {
            write(event.ref().id(), event.fields(), event.revision() > 1);
        }
    }

    void deleted(@Observes EntryDeleted event) {
        if (event.ref().type().equals(Material.TYPE)) {
            repository.remove(event.ref().id().value());
            pairs.removeAll(event.ref().id().value());
        }
    }

    private void write(Id id, JsonObject fields, boolean again) {
        Optional<Card> known = again ? repository.card(id.value()) : Optional.empty();
        known.ifPresentOrElse(
                card -> card.write(fields, locales), () -> repository.add(new Card(id.value(), fields, locales)));
        Set<Key.Value> wanted = new HashSet<>();
        keys.of(fields)
                .forEach((kind, texts) -> texts.forEach(text -> wanted.add(new Key.Value(id.value(), kind, text))));
        Set<Key.Value> before =
                again ? new HashSet<>(repository.keys(List.of(id.value()), Set.of(Key.Kind.values()))) : Set.of();
        before.stream().filter(key -> !wanted.contains(key)).forEach(repository::removeKey);
        wanted.stream().filter(key -> !before.contains(key)).forEach(repository::addKey);
    }

    /** Makes cards for some materials that have none; says whether there may be more. */
    @Transactional
    boolean catchUp(int some) {
        List<Long> without = repository.without(some);
        without.forEach(entry -> {
            Id id = new Id(entry);
            write(id, entries.get(id).fields(), false);
        });
        return without.size() == some;
    }

    /** Holds some materials against the others; says whether there may be more. */
    @Transactional
    boolean compare(int some) {
        List<Card> cards = repository.toCompare(some);
        cards.forEach(card -> {
            write(card.entry(), comparison.of(card, comparison.kept(new Id(card.entry()))));
            card.compared();
        });
        return cards.size() == some;
    }

    private void write(long entry, Map<Long, Comparison.Found> found) {
        Set<Long> known = new HashSet<>();
        for (Pair pair : pairs.of(entry)) {
            long other = pair.one() == entry ? pair.other() : pair.one();
            known.add(other);
            Comparison.Found now = found.get(other);
            if (now != null) {
                pair.tell(now.sign(), now.weight());
            } else if (!pair.isDifferent()) {
                pairs.remove(pair);
            }
        }
        found.forEach((other, now) -> {
            if (!known.contains(other)) {
                pairs.add(new Pair(entry, other, now.sign(), now.weight()));
            }
        });
    }
}
