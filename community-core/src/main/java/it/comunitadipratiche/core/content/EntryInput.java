package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.content.types.FieldReader;
import it.comunitadipratiche.core.content.types.FieldWalk;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.plugin.ContentRule;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks what somebody sent for an entry and gives it the form that is kept. */
@ApplicationScoped
class EntryInput {
    private static final int MOST_LINKS = 1000;
    private static final int LONGEST_EXTERNAL_ID = 200;
    private Locales locales;
    private EntryRepository entries;
    private AssetLookup assets;
    private ContentRules rules;
    private FieldReader.Lookups lookups;

    @SuppressWarnings("NullAway.Init")
    protected EntryInput() {
        // for the CDI proxy
    }

    @Inject
    EntryInput(
            Locales locales,
            EntryRepository entries,
            AssetLookup assets,
            ContentRules rules,
            Vocabularies vocabularies,
            Territories territories) {
        this.locales = locales;
        this.entries = entries;
        this.assets = assets;
        this.rules = rules;
        this.lookups = new FieldReader.Lookups() {
            @Override
            public @Nullable Id concept(String scheme, String key) {
                ConceptDetails concept =
                        vocabularies.resolve(scheme, List.of(key)).get(key);
                return concept == null ? null : concept.id();
            }

            @Override
            public boolean isTerritory(String code) {
                return territories.find(code).isPresent();
            }
        };
    }

    /** The values as they are kept; {@code gaps} gets what is wrong. */
    JsonObject read(ContentType type, JsonObject fields, Map<String, String> slugs, List<Gap> gaps) {
        FieldReader reader = new FieldReader(locales, lookups);
        reader.slugs(slugs);
        JsonObject kept = reader.read(type, fields);
        gaps.addAll(reader.gaps());
        if (reader.gaps().isEmpty()) {
            gaps.addAll(dangling(type, kept));
            gaps.addAll(rules.breaches(type, ContentRule.Stage.SAVED, kept));
        }
        return kept;
    }

    /**
     * The values as they are kept.
     *
     * @throws InvalidInputException with every gap
     */
    JsonObject read(ContentType type, JsonObject fields, Map<String, String> slugs) {
        List<Gap> gaps = new ArrayList<>();
        JsonObject kept = read(type, fields, slugs, gaps);
        if (!gaps.isEmpty()) {
            throw new InvalidInputException(gaps);
        }
        return kept;
    }

    /** What is wrong with an external id. */
    List<Gap> externalId(String externalId) {
        return externalId.isBlank() || externalId.length() > LONGEST_EXTERNAL_ID
                ? List.of(new Gap("/externalId", "content.externalId", LONGEST_EXTERNAL_ID))
                : List.of();
    }

    private List<Gap> dangling(ContentType type, JsonObject fields) {
        Set<Id> targets = FieldWalk.ids(type, fields, FieldKind.REFERENCE);
        if (targets.size() > MOST_LINKS) {
            return List.of(new Gap("/fields", "content.links.tooMany", targets.size(), MOST_LINKS));
        }
        Map<Long, Entry> known = entries.all(targets.stream().map(Id::value).toList()).stream()
                .collect(Collectors.toMap(Entry::id, entry -> entry));
        Set<Id> noAssets = assets.missing(FieldWalk.ids(type, fields, FieldKind.ASSET));
        List<Gap> gaps = new ArrayList<>();
        FieldWalk.visit(type, fields, (field, value, pointer) -> {
            for (Id target : FieldWalk.ids(field, value, FieldKind.REFERENCE)) {
                Entry entry = known.get(target.value());
                if (entry == null) {
                    gaps.add(new Gap(pointer, "content.link.none", target));
                } else if (!field.targets().isEmpty() && !field.targets().contains(entry.type())) {
                    gaps.add(new Gap(pointer, "content.link.type", entry.type(), String.join(", ", field.targets())));
                }
            }
            for (Id asset : FieldWalk.ids(field, value, FieldKind.ASSET)) {
                if (noAssets.contains(asset)) {
                    gaps.add(new Gap(pointer, "content.asset.none", asset));
                }
            }
        });
        return gaps;
    }
}
