/** Feeds, site map and robots, as machines ask for them. */
@NullMarked
package it.comunitadipratiche.it.feeds;

import org.jspecify.annotations.NullMarked;
