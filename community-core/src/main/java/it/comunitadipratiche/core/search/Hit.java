package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.content.PublicationKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A publication that was found, with the pieces of its text that show why, by part. */
record Hit(PublicationKey key, Map<String, List<String>> highlights) {

    /** The same with more pieces. */
    Hit with(Map<String, List<String>> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<String, List<String>> all = new LinkedHashMap<>(highlights);
        all.putAll(more);
        return new Hit(key, all);
    }
}
