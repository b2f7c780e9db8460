/**
 * The network: the organizations of the community and around it - public bodies, third-sector bodies and others - with
 * what they offer and what they seek.
 */
@NullMarked
package it.comunitadipratiche.core.network;

import org.jspecify.annotations.NullMarked;
