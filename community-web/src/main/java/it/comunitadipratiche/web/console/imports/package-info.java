/** The desk for imports: files that are worked through in the background. */
@NullMarked
package it.comunitadipratiche.web.console.imports;

import org.jspecify.annotations.NullMarked;
