/**
 * Search: finding publications by words, values and order.
 *
 * <p>Every publication is one <em>index document</em>, whose fields follow from its content type: a <em>path</em>
 * ({@code year}, {@code phases.type}) names what queries may filter, sort and count. Types that are defined while the
 * platform runs, and the fields that plugins add, need no new mapping: a document's fields are typed by their kind. A
 * reader finds only what the reader's audience may read, document by document and field by field. A <em>facet</em> is
 * a path with the number of results for each of its values; a <em>highlight</em> is a piece of text with the words
 * that were searched for.
 *
 * <p>The index is fed after commit through the outbox and can be built again from the publications at any time.
 *
 * <p>Doors: {@link Search} to find, {@link Index} to look after the index. Observes
 * {@code content.PublicationsChanged}.
 */
@NullMarked
package it.comunitadipratiche.core.search;

import org.jspecify.annotations.NullMarked;
