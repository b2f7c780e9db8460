/**
 * A whole plugin, as a stranger would write it: {@link it.comunitadipratiche.samples.podcast.Podcast podcasts} as a
 * content type, with how often each was played in a table of its own. {@code docs/plugins} explains it line by line.
 */
@NullMarked
package it.comunitadipratiche.samples.podcast;

import org.jspecify.annotations.NullMarked;
