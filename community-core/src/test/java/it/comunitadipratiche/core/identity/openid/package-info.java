/** Tests of signing in with a provider, most of them with {@link it.comunitadipratiche.core.identity.openid.TinyProvider}. */
@NullMarked
package it.comunitadipratiche.core.identity.openid;

import org.jspecify.annotations.NullMarked;
