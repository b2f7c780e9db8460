/**
 * Pages: what each has around its own matter, how they are answered, and the files they are styled with. Knows nothing
 * of what is shown.
 */
@NullMarked
package it.comunitadipratiche.web.page;

import org.jspecify.annotations.NullMarked;
