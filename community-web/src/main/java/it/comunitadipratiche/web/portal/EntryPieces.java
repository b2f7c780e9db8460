package it.comunitadipratiche.web.portal;

import gg.jte.Content;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.web.page.Visit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How the pages of a type tell some of its fields together, as a picture or a table, instead of one by one: a CDI bean,
 * of the platform or a plugin.
 */
public interface EntryPieces {

    /** The content type whose pages tell them so. */
    String type();

    /** How the page of one of them does it; asked once for a page, so that what all pieces need is made once. */
    List<Piece> pieces(ReadyDocument document, Visit visit);

    /**
     * Some fields, told together where the first of them stands; what is of no field stands after all of them.
     *
     * @param content HTML with its own heading, everything escaped that is to be; nothing if there is nothing to tell
     */
    record Piece(Set<String> fields, Supplier<Optional<Content>> content) {

        public Piece {
            fields = Set.copyOf(fields);
        }
    }
}
