package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Visit;
import java.util.List;

/**
 * How the publications of a content type are cited, where that is known better than of any page: a CDI bean, of the platform
 * or a plugin.
 */
public interface EntryCitation {

    /** The content type whose pages say it. */
    String type();

    /** How a publication is cited, made of what whoever visits may see. */
    Cited of(ReadyDocument document, String address, Visit visit);

    /**
     * How something is cited.
     *
     * @param ways in words, at least one
     * @param files for reference managers
     * @param meta for search engines, in the head of the page
     */
    record Cited(List<Way> ways, List<EntryPage.Value> files, List<Heading.Meta> meta) {

        public Cited {
            ways = List.copyOf(ways);
            files = List.copyOf(files);
            meta = List.copyOf(meta);
        }
    }

    /**
     * A citation in words.
     *
     * @param label what the way of citing is called; empty if there is but one
     */
    record Way(String label, String text) {}
}
