/** The console's desk for searching: synonyms, and what people look for in vain. */
@NullMarked
package it.comunitadipratiche.web.console.search;

import org.jspecify.annotations.NullMarked;
