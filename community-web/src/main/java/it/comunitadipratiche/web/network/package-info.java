/** What the portal says of organizations beside what their fields hold. */
@NullMarked
package it.comunitadipratiche.web.network;

import org.jspecify.annotations.NullMarked;
