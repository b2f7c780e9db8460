/** The pages of collections: what staff have chosen, in their order, and on the pages of what was chosen where it stands. */
@NullMarked
package it.comunitadipratiche.web.collections;

import org.jspecify.annotations.NullMarked;
