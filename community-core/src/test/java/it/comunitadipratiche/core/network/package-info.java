@NullMarked
package it.comunitadipratiche.core.network;

import org.jspecify.annotations.NullMarked;
