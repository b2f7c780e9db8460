/**
 * What is like a publication, whatever its type: what is filed under the same terms, cites the same norms or names the
 * same entries, with the reason said. Features that know more of their types say more, as {@code practices} does.
 *
 * <p>The door is {@link it.comunitadipratiche.core.alike.Likenesses}.
 */
@NullMarked
package it.comunitadipratiche.core.alike;

import org.jspecify.annotations.NullMarked;
