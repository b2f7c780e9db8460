/** Organizations in the portal and through REST. */
@NullMarked
package it.comunitadipratiche.it.network;

import org.jspecify.annotations.NullMarked;
