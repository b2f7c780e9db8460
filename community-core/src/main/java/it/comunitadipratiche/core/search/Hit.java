package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.content.PublicationKey;
import java.util.List;
import java.util.Map;

/** A publication that was found, with the pieces of its text that show why, by part. */
record Hit(PublicationKey key, Map<String, List<String>> highlights) {}
