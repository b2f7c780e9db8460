package it.comunitadipratiche.core.content;

/** What happened to a publication. */
public record PublicationChange(PublicationKey key, String type, Kind kind) {

    /** Published for the first time (or again), published with other content, or withdrawn. */
    public enum Kind {
        PUBLISHED,
        UPDATED,
        WITHDRAWN
    }
}
