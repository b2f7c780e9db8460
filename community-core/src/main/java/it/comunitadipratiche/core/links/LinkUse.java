package it.comunitadipratiche.core.links;

import it.comunitadipratiche.core.kernel.Id;
import java.util.Locale;

/**
 * A place that leads to a link.
 *
 * @param type the content type of the entry
 * @param path the field, such as {@code sourceUrl} or {@code links.address}
 */
public record LinkUse(Id entry, String type, Locale locale, String path) {}
