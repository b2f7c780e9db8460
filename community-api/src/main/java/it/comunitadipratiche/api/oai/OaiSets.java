package it.comunitadipratiche.api.oai;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.harvest.Harvest;
import it.comunitadipratiche.core.harvest.HarvestQuery;
import it.comunitadipratiche.core.harvest.HarvestedRecord;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.search.Themes;
import it.comunitadipratiche.core.vocabulary.SchemeDetails;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sets of records: one for each content type, by its collection, and one for each theme, by its id. */
@ApplicationScoped
class OaiSets {
    private static final String THEMES = "themes";
    private static final String THEME = THEMES + ":";
    private Harvest harvest;
    private Vocabularies vocabularies;
    private Locales locales;

    @SuppressWarnings("NullAway.Init")
    protected OaiSets() {
        // for the CDI proxy
    }

    @Inject
    OaiSets(Harvest harvest, Vocabularies vocabularies, Locales locales) {
        this.harvest = harvest;
        this.vocabularies = vocabularies;
        this.locales = locales;
    }

    /** A set and what people call it. */
    record OaiSet(String spec, String name) {}

    List<OaiSet> all() {
        List<OaiSet> sets = new ArrayList<>();
        harvest.types().forEach(type -> sets.add(new OaiSet(type.collection(), name(type.pluralLabel()))));
        vocabularies.schemes().stream()
                .filter(scheme -> scheme.name().equals(Themes.SCHEME) && scheme.concepts() > 0)
                .forEach(scheme -> addThemes(scheme, sets));
        return sets;
    }

    private void addThemes(SchemeDetails scheme, List<OaiSet> sets) {
        String all = name(scheme.title());
        sets.add(new OaiSet(THEMES, all));
        vocabularies
                .concepts(Themes.SCHEME)
                .forEach(theme -> sets.add(new OaiSet(THEME + theme.id(), all + ": " + name(theme.label()))));
    }

    private String name(LocalizedText text) {
        return text.best(locales.standard());
    }

    /** Which records are in a set; nothing if there is none of that name. */
    Optional<HarvestQuery> query(String spec) {
        if (spec.equals(THEMES)) {
            return Optional.of(HarvestQuery.ALL.underAny());
        }
        if (spec.startsWith(THEME)) {
            return Id.tryParse(spec.substring(THEME.length())).map(HarvestQuery.ALL::under);
        }
        return harvest.types().stream()
                .filter(type -> type.collection().equals(spec))
                .map(ContentType::name)
                .map(HarvestQuery.ALL::ofType)
                .findFirst();
    }

    /** The sets a record is in. */
    List<String> of(HarvestedRecord one) {
        return Stream.concat(
                        harvest.types().stream()
                                .filter(type -> type.name().equals(one.type()))
                                .map(ContentType::collection),
                        one.themes().stream().map(theme -> THEME + theme))
                .toList();
    }
}
