/** The pages of norms, the links to them, and where staff say that a norm has changed. */
@NullMarked
package it.comunitadipratiche.web.norms;

import org.jspecify.annotations.NullMarked;
