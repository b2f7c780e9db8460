/**
 * The contract kit: what every plugin must keep to, as tests a stranger runs against a plugin of their own by extending
 * {@link PluginContract}.
 */
@NullMarked
package it.comunitadipratiche.it.kit;

import org.jspecify.annotations.NullMarked;
