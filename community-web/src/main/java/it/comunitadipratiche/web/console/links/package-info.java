/** The desk of links: which addresses of other sites answer no more, and where they stand. */
@NullMarked
package it.comunitadipratiche.web.console.links;

import org.jspecify.annotations.NullMarked;
