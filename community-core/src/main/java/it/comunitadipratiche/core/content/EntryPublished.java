package it.comunitadipratiche.core.content;

/**
 * Fired in the transaction in which an entry is published for its own sake: by somebody, or because it was due. What comes
 * in many at once, as imports do, is published without it: nobody is to be told of each.
 */
public record EntryPublished(PublicationKey key, String type) {}
