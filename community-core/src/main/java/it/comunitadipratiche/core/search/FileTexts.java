package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.content.ShownFile;
import it.comunitadipratiche.core.content.StoredPublication;
import it.comunitadipratiche.core.kernel.Id;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The texts of the files that some publications show, as far as they are known. */
record FileTexts(Map<Id, String> texts) {
    static final FileTexts NONE = new FileTexts(Map.of());

    /**
     * The publications in parts, none of which has more text in its files than fits, but for one publication alone.
     *
     * @param lengths of the texts of files
     */
    static List<List<StoredPublication>> parts(
            List<StoredPublication> publications, Map<Id, Integer> lengths, int mostCharacters) {
        List<List<StoredPublication>> parts = new ArrayList<>();
        List<StoredPublication> part = new ArrayList<>();
        long characters = 0;
        for (StoredPublication publication : publications) {
            long more = ShownFile.of(publication).stream()
                    .mapToLong(file -> lengths.getOrDefault(file.id(), 0))
                    .sum();
            if (!part.isEmpty() && characters + more > mostCharacters) {
                parts.add(part);
                part = new ArrayList<>();
                characters = 0;
            }
            part.add(publication);
            characters += more;
        }
        parts.add(part);
        return parts;
    }

    static Set<Id> idsOf(List<StoredPublication> publications) {
        Set<Id> ids = new LinkedHashSet<>();
        publications.forEach(publication -> ShownFile.of(publication).forEach(file -> ids.add(file.id())));
        return ids;
    }
}
