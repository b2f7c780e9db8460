/** Signing in with a real Keycloak, which is started for these tests alone. */
@NullMarked
package it.comunitadipratiche.it.openid;

import org.jspecify.annotations.NullMarked;
