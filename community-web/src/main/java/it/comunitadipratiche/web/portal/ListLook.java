package it.comunitadipratiche.web.portal;

import gg.jte.Content;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.web.page.Visit;
import java.util.List;

/**
 * How the list of a type looks, beyond what all lists have: by what it is narrowed and ordered, and what is said of each
 * publication. A CDI bean, of the platform or a plugin.
 */
public interface ListLook {

    /** The content type whose list looks so. */
    String type();

    /** The properties it is narrowed by, in their order. */
    List<String> facets();

    /** The orders to choose from. */
    List<Sorting> sortings(Visit visit);

    /** What is said of a publication under its title: HTML with everything escaped that is to be. */
    Content about(ReadyDocument document, Visit visit);

    /** The files in which the REST interface gives the list besides tables and JSON. */
    default List<Format> formats() {
        return List.of();
    }

    /**
     * A kind of file.
     *
     * @param suffix of its address, {@code ris}
     */
    record Format(String label, String suffix) {}

    /**
     * An order.
     *
     * @param name in addresses
     * @param paths to sort by, as {@code -date,title}
     */
    record Sorting(String name, String label, String paths) {}
}
