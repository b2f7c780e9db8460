package it.comunitadipratiche.core.library.bibliography;

import it.comunitadipratiche.core.kernel.PersonName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A work as bibliographies tell of it.
 *
 * @param issued when it came out
 * @param accessed when somebody read it at its address
 * @param texts what else is told, never empty texts
 */
public record Reference(
        ReferenceKind kind,
        List<PersonName> authors,
        List<PersonName> editors,
        Optional<PartialDate> issued,
        Optional<PartialDate> accessed,
        List<String> keywords,
        Map<Variable, String> texts) {

    public Reference {
        authors = List.copyOf(authors);
        editors = List.copyOf(editors);
        keywords = List.copyOf(keywords);
        texts = Map.copyOf(texts);
    }

    /** Empty if it is not told. */
    public String text(Variable variable) {
        return texts.getOrDefault(variable, "");
    }

    public boolean has(Variable variable) {
        return texts.containsKey(variable);
    }
}
