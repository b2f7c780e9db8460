package it.comunitadipratiche.core.vocabulary;

import it.comunitadipratiche.core.kernel.Slug;
import it.comunitadipratiche.core.vocabulary.skos.CheckedConcept;
import it.comunitadipratiche.core.vocabulary.skos.Notation;
import it.comunitadipratiche.core.vocabulary.skos.Problems;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Gives the concepts of a scheme their codes: a notation, or else the last part of the URI as a slug, numbered if it is
 * taken.
 */
class CodeBook {
    private final Map<String, String> owners = new HashMap<>();

    /** A code that is spoken for. */
    void take(String code, String uri) {
        owners.put(code, uri);
    }

    /** The notation of a concept as its code, unless it has none or another concept has it. */
    Optional<String> fromNotation(CheckedConcept concept, Problems problems) {
        Optional<String> wanted = concept.content().notations().stream()
                .map(Notation::value)
                .filter(value -> value.length() <= ConceptMaker.MAX_CODE)
                .findFirst();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        String owner = owners.putIfAbsent(wanted.get(), concept.uri());
        if (owner != null && !owner.equals(concept.uri())) {
            problems.mended(concept.uri(), "notation.taken", wanted.get(), owner);
            return Optional.empty();
        }
        return wanted;
    }

    /** A free code made from the URI of a concept. */
    String fromUri(String uri) {
        Slug slug = Slug.from(lastPart(uri));
        String code = slug.value();
        for (int number = 2; owners.containsKey(code) && !uri.equals(owners.get(code)); number++) {
            code = slug.numbered(number).value();
        }
        owners.put(code, uri);
        return code;
    }

    /** What follows the last slash, hash or colon of a URI, without a slash at its end. */
    static String lastPart(String uri) {
        int end = uri.length();
        while (end > 0 && "/#:".indexOf(uri.charAt(end - 1)) >= 0) {
            end--;
        }
        String trimmed = uri.substring(0, end);
        int cut = Math.max(Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('#')), trimmed.lastIndexOf(':'));
        return trimmed.substring(cut + 1);
    }
}
