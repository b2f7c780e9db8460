/**
 * Content: what the community writes and what it publishes.
 *
 * <p>A content type, see {@code content.types}, says which fields its <em>entries</em> have. Each save of an entry is a
 * whole, unchanging <em>revision</em>; each locale of an entry has its own status. Publishing projects one revision in
 * one locale into a <em>publication</em>: a ready JSON document with its audience and its strong ETag. Everything
 * readers get is made from publications alone; what was public and is not any more leaves a <em>tombstone</em>, a
 * renamed slug leads on.
 *
 * <p>Doors: {@link Entries}, {@link Reviews}, {@link Publications}, and {@link Upserts} for many entries at once.
 * Publishes {@link EntryRevised}, {@link EntryDeleted}, {@link EntryPublished} and {@link PublicationsChanged}.
 */
@NullMarked
package it.comunitadipratiche.core.content;

import org.jspecify.annotations.NullMarked;
