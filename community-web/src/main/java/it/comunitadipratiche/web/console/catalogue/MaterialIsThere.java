package it.comunitadipratiche.web.console.catalogue;

import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.core.library.Material;
import it.comunitadipratiche.core.library.catalogue.Known;
import it.comunitadipratiche.core.library.catalogue.MaterialDuplicates;
import it.comunitadipratiche.web.console.Places;
import it.comunitadipratiche.web.console.content.EntryHint;
import it.comunitadipratiche.web.page.Texts;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says in the form of a material that there is one already that looks like it. */
@ApplicationScoped
class MaterialIsThere implements EntryHint {
    private MaterialDuplicates duplicates;
    private Places places;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected MaterialIsThere() {
        // for the CDI proxy
    }

    @Inject
    MaterialIsThere(MaterialDuplicates duplicates, Places places, Callers callers) {
        this.duplicates = duplicates;
        this.places = places;
        this.callers = callers;
    }

    @Override
    public String type() {
        return Material.TYPE;
    }

    @Override
    public Optional<Hint> of(Optional<Id> entry, JsonObject fields, Visit visit) {
        List<Known> known = fields.isEmpty() ? List.of() : duplicates.alike(entry, fields);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Texts texts = visit.texts();
        return Optional.of(new Hint(
                texts.of("console.catalogue.there"),
                texts.of(
                        callers.current().can("content.merge")
                                ? "console.catalogue.there-staff"
                                : "console.catalogue.there-lead"),
                known.stream().map(one -> line(one, entry, visit)).toList()));
    }

    private Line line(Known known, Optional<Id> entry, Visit visit) {
        Texts texts = visit.texts();
        List<Way> ways = new ArrayList<>();
        known.shown()
                .ifPresent(shown -> ways.add(
                        new Way(texts.of("console.catalogue.there-read"), visit.link("/materials/" + shown.slug()))));
        if (known.editable()) {
            places.of(new Ref(Material.TYPE, known.id()), visit)
                    .ifPresent(path -> ways.add(new Way(texts.of("console.catalogue.there-open"), path)));
        }
        if (callers.current().can("content.merge")) {
            entry.ifPresent(id -> ways.add(
                    new Way(texts.of("console.catalogue.compare"), DuplicatePages.path(known.id(), id, visit))));
        }
        return new Line(known.title().best(visit.language()), texts.of("console.catalogue.sign." + known.sign()), ways);
    }
}
