/**
 * Content types: what entries of a kind are called and which fields they have.
 *
 * <p>A <em>content type</em> is a record annotated with {@link Content}, or a definition made while the platform runs;
 * both become the same {@link ContentType} with typed {@linkplain Field fields}. From it follow how values are read and
 * cleaned, their JSON Schema, and how they bind to records.
 *
 * <p>The door is {@link ContentTypes}. Knows nothing of entries: who keeps things of a type says so as a
 * {@link ContentTypeUse}.
 */
@NullMarked
package it.comunitadipratiche.core.content.types;

import org.jspecify.annotations.NullMarked;
