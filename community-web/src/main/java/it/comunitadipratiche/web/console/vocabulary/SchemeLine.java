package it.comunitadipratiche.web.console.vocabulary;

import it.comunitadipratiche.core.vocabulary.SchemeDetails;
import it.comunitadipratiche.web.page.Visit;
import java.time.Instant;

/** A vocabulary as it stands among others. */
public record SchemeLine(String title, String description, String name, String path, int concepts, Instant updatedAt) {

    static SchemeLine of(SchemeDetails scheme, Visit visit) {
        return new SchemeLine(
                visit.texts().best(scheme.title()),
                visit.texts().best(scheme.description()),
                scheme.name(),
                VocabularyPaths.scheme(scheme.name(), visit),
                scheme.concepts(),
                scheme.updatedAt());
    }
}
