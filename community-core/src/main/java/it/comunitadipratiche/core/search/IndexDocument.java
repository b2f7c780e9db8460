package it.comunitadipratiche.core.search;

import java.util.List;
import java.util.Map;

/**
 * What the index knows of a publication: the values of its index fields, whose names end in how they are compared, see
 * {@link IndexField}.
 *
 * @param id the publication's key
 */
record IndexDocument(String id, Map<String, List<Object>> values) {

    IndexDocument {
        values = Map.copyOf(values);
    }
}
