/** What only the server can tell of its health: whether its database answers. */
@NullMarked
package it.comunitadipratiche.web.health;

import org.jspecify.annotations.NullMarked;
