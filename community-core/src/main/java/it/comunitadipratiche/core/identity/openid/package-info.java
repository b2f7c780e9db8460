/**
 * Signing in with an OpenID provider.
 *
 * <p>A <em>provider</em> is a server that signs people in for others, such as Keycloak; its <em>issuer</em> address names
 * it. Somebody goes there on a <em>journey</em> ({@link Journey}) and comes back with what the provider says of them, the
 * <em>assertion</em>. A <em>provider identity</em> links who somebody is to a provider, its <em>subject</em>, to an
 * account here. When a session there ends, the provider sends a <em>logout token</em>, and the sessions that began with it
 * end here.
 *
 * <p>The entry point is {@link OpenIdSignIn}; without settings it is off and reads nothing.
 */
@NullMarked
package it.comunitadipratiche.core.identity.openid;

import org.jspecify.annotations.NullMarked;
