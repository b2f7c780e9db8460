package it.comunitadipratiche.web.console.vocabulary;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.vocabulary.SchemeDetails;
import it.comunitadipratiche.web.page.Crumb;
import it.comunitadipratiche.web.page.Visit;
import java.util.List;

/** Where the pages of the desk are. */
final class VocabularyPaths {
    private static final String ROOT = "/console/vocabulary";

    private VocabularyPaths() {}

    static String all(Visit visit) {
        return visit.link(ROOT);
    }

    static String scheme(String name, Visit visit) {
        return visit.link(ROOT + "/schemes/" + name);
    }

    static String concept(String scheme, Id concept, Visit visit) {
        return scheme(scheme, visit) + "/" + concept;
    }

    static List<Crumb> wayToAll(Visit visit) {
        return List.of(new Crumb(visit.texts().of("console.vocabulary.title"), all(visit)));
    }

    static List<Crumb> wayTo(SchemeDetails scheme, Visit visit) {
        return List.of(
                new Crumb(visit.texts().of("console.vocabulary.title"), all(visit)),
                new Crumb(visit.texts().best(scheme.title()), scheme(scheme.name(), visit)));
    }

    /** The version a form was based on; one that never was if it says none. */
    static long version(Visit visit) {
        return visit.parameter("version")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(-1L);
    }
}
