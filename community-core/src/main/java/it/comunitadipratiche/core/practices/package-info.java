/**
 * Practices: experiences of shared administration, told so that others can learn from them.
 *
 * <p>A practice went through <em>phases</em>, which come in any order and more than once. A <em>data state</em> says
 * why a field is empty, so that not knowing is told apart from not having looked.
 */
@NullMarked
package it.comunitadipratiche.core.practices;

import org.jspecify.annotations.NullMarked;
