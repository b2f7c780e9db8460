/** What stands at the root of the site beside its pages: the site map, the rules for robots, and old addresses. */
@NullMarked
package it.comunitadipratiche.web.site;

import org.jspecify.annotations.NullMarked;
