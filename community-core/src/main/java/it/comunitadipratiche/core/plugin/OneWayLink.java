package it.comunitadipratiche.core.plugin;

/**
 * Links along which nothing public leads back to where it began: from what replaces something to what it replaces, for
 * instance. A publication that would close such a circle is refused.
 *
 * @param contentType whose entries link so
 * @param field the field of references that holds the links
 */
public record OneWayLink(String contentType, String field) {}
