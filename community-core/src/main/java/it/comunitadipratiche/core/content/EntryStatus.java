package it.comunitadipratiche.core.content;

/** Where an entry stands in one locale. */
public enum EntryStatus {
    DRAFT,
    IN_REVIEW,
    SCHEDULED,
    PUBLISHED,
    ARCHIVED
}
