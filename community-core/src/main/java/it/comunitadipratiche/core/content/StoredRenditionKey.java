package it.comunitadipratiche.core.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Which copy of which bytes.
 *
 * @param source the hash of the original
 */
@Embeddable
record StoredRenditionKey(
        @Column(name = "source_sha256") String source,
        @Column(name = "name") String name) {}
