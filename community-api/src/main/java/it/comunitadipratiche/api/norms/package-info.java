/** Norms, who cites them and what has changed of them; and the recogniser of citations, for other people's texts. */
@NullMarked
package it.comunitadipratiche.api.norms;

import org.jspecify.annotations.NullMarked;
