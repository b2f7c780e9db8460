package it.comunitadipratiche.web.library;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.web.portal.EntryPage.Value;
import java.util.Set;

/**
 * Something that names a material.
 *
 * @param kind what its type is called
 * @param fields of a material, the fields it names it in; nothing of others
 */
record Naming(Id id, String kind, Value link, Set<String> fields) {

    boolean isIn(String field) {
        return fields.contains(field);
    }
}
