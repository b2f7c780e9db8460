/** Tests of the plugin registry and of migrations. */
@NullMarked
package it.comunitadipratiche.core.plugin;

import org.jspecify.annotations.NullMarked;
