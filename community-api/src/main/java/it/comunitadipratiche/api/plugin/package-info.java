/**
 * The resources that plugins bring to the REST interface: what they must keep to, and that those of a disabled plugin are
 * not there.
 */
@NullMarked
package it.comunitadipratiche.api.plugin;

import org.jspecify.annotations.NullMarked;
