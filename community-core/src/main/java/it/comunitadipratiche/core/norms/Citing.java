package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.legal.Passage;
import java.util.List;
import java.util.Optional;

/**
 * A publication that cites a norm.
 *
 * @param url its path on the site
 * @param places where, as far as the caller may read it
 */
public record Citing(PublicationKey key, String type, String title, String url, List<Place> places) {

    public Citing {
        places = List.copyOf(places);
    }

    /**
     * Where a passage is cited.
     *
     * @param place the path of a field without places in lists, {@code /phases/narrative}, or what tells a file
     * @param label the name of the file; empty for fields
     * @param times how often
     */
    public record Place(Passage passage, String place, Optional<String> label, Snippet snippet, int times) {}
}
