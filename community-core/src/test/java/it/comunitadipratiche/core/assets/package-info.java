/** Tests of assets: their intake, and who sees, describes and removes them. */
@NullMarked
package it.comunitadipratiche.core.assets;

import org.jspecify.annotations.NullMarked;
