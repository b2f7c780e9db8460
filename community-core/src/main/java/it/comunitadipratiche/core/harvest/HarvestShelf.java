package it.comunitadipratiche.core.harvest;

import static java.util.function.Function.identity;

import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.StoredPublication;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads records, and brings them in line with what is published. */
@ApplicationScoped
@Transactional
class HarvestShelf {
    private static final String THEMES = "themes";
    private HarvestRepository records;
    private Publications publications;
    private Vocabularies vocabularies;
    private Locales locales;
    private Settings settings;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected HarvestShelf() {
        // for the CDI proxy
    }

    @Inject
    HarvestShelf(
            HarvestRepository records,
            Publications publications,
            Vocabularies vocabularies,
            Locales locales,
            Settings settings,
            Clock clock) {
        this.records = records;
        this.publications = publications;
        this.vocabularies = vocabularies;
        this.locales = locales;
        this.settings = settings;
        this.clock = clock;
    }

    List<HarvestRecord> after(long place, HarvestQuery wanted, int limit) {
        return records.after(place, wanted, limit);
    }

    Optional<HarvestRecord> find(Id entry) {
        return records.ofEntries(List.of(entry.value())).stream().findFirst();
    }

    Optional<Instant> earliest() {
        return records.earliest();
    }

    /** Types of which harvesters are told nothing: what serves the site itself. */
    Set<String> left() {
        return Set.of(settings.text("community.harvest.without", "menu").split("[,\\s]+", -1));
    }

    /** Brings the records of some entries in line with what of them is published now. */
    void follow(Collection<Id> entries) {
        Set<String> left = left();
        Map<Id, List<StoredPublication>> shown = publications.stored(keys(entries)).stream()
                .filter(publication -> !publication.withdrawn()
                        && publication.audience() == Audience.PUBLIC
                        && !left.contains(publication.type()))
                .collect(Collectors.groupingBy(publication -> publication.key().entry()));
        Map<Long, HarvestRecord> known = records
                .ofEntries(entries.stream().map(Id::value).toList())
                .stream()
                .collect(Collectors.toMap(HarvestRecord::entry, identity()));
        Instant now = clock.instant();
        for (Id entry : entries) {
            HarvestRecord found = known.get(entry.value());
            List<StoredPublication> open = shown.getOrDefault(entry, List.of());
            if (!open.isEmpty()) {
                HarvestRecord shownAs =
                        found != null ? found : added(entry, open.get(0).type());
                shownAs.show(themes(open), now);
            } else if (found != null) {
                found.delete(now);
            }
        }
    }

    /** The keys an entry may be published under. */
    List<PublicationKey> keys(Collection<Id> entries) {
        return entries.stream()
                .flatMap(entry -> locales.supported().stream().map(locale -> new PublicationKey(entry, locale)))
                .toList();
    }

    private HarvestRecord added(Id entry, String type) {
        HarvestRecord made = new HarvestRecord(entry.value(), type);
        records.add(made);
        return made;
    }

    private Set<Id> themes(List<StoredPublication> publications) {
        Set<Id> themes = new LinkedHashSet<>();
        for (StoredPublication publication : publications) {
            JsonObject terms = publication.document().getJsonObject("terms");
            if (terms != null && terms.get(THEMES) instanceof JsonArray filed) {
                filed.getValuesAs(JsonObject.class)
                        .forEach(term -> themes.addAll(vocabularies.withBroader(Id.of(term.getString("id")))));
            }
        }
        return themes;
    }
}
