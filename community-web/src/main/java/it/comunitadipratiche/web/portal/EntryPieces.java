package it.comunitadipratiche.web.portal;

import gg.jte.Content;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.web.page.Visit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * How the pages of a type tell some of its fields together, as a picture or a table, instead of one by one: a CDI bean,
 * of the platform or a plugin.
 */
public interface EntryPieces {

    /** The content type whose pages tell them so. */
    String type();

    List<Piece> pieces();

    /**
     * Some fields, told together where the first of them stands; what is of no field stands after all of them.
     *
     * @param content HTML with its own heading, everything escaped that is to be; nothing if there is nothing to tell
     */
    record Piece(Set<String> fields, BiFunction<ReadyDocument, Visit, Optional<Content>> content) {

        public Piece {
            fields = Set.copyOf(fields);
        }
    }
}
