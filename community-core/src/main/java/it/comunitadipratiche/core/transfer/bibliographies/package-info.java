/**
 * Reads materials from bibliographies: RIS, BibTeX and CSL-JSON.
 *
 * <p>A {@link it.comunitadipratiche.core.transfer.bibliographies.RecordReader} cuts a file into <em>records</em>, one held
 * at a time, and tells of each what could not be read. A record is known again by its DOI, else by its key in the file,
 * else by title, year and first author.
 */
@NullMarked
package it.comunitadipratiche.core.transfer.bibliographies;

import org.jspecify.annotations.NullMarked;
