package it.comunitadipratiche.web.norms;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.norms.Citing;
import it.comunitadipratiche.core.norms.NormDetails;
import it.comunitadipratiche.core.norms.NormKind;
import it.comunitadipratiche.web.page.Texts;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Tells people who cites a norm, and where. */
@ApplicationScoped
class CitingRows {
    private static final int MOST_PLACES = 4;
    private ContentTypes types;

    @SuppressWarnings("NullAway.Init")
    protected CitingRows() {
        // for the CDI proxy
    }

    @Inject
    CitingRows(ContentTypes types) {
        this.types = types;
    }

    NormPage.Row row(NormDetails norm, Citing citing, Visit visit) {
        Optional<ContentType> type = types.find(citing.type());
        return new NormPage.Row(
                citing.title(),
                type.map(found -> found.label().best(visit.language())).orElse(""),
                visit.plain(citing.url()),
                citing.places().stream()
                        .limit(MOST_PLACES)
                        .map(place -> place(norm, place, type, visit))
                        .toList());
    }

    private static NormPage.Place place(NormDetails norm, Citing.Place place, Optional<ContentType> type, Visit visit) {
        Texts texts = visit.texts();
        String where = place.label()
                .map(file -> texts.of("norms.in-file", file))
                .orElseGet(() -> type.map(
                                found -> label(found.fields(), place.place().substring(1), visit))
                        .orElse(""));
        return new NormPage.Place(
                place.passage().label(norm.kind() == NormKind.EUROPEAN ? "par." : "comma"),
                where,
                place.snippet().before(),
                place.snippet().cited(),
                place.snippet().after(),
                place.times() > 1 ? texts.of("norms.times", texts.number(place.times())) : "");
    }

    /** The name of the field a path leads to: of the outermost and the innermost. */
    private static String label(List<Field> fields, String path, Visit visit) {
        int slash = path.indexOf('/');
        String name = slash < 0 ? path : path.substring(0, slash);
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(field -> {
                    String label = field.label().best(visit.language());
                    List<Field> inner = field.element().map(Field::fields).orElse(field.fields());
                    String below = slash < 0 ? "" : label(inner, path.substring(slash + 1), visit);
                    return below.isEmpty() ? label : label + ", " + below;
                })
                .orElse("");
    }
}
