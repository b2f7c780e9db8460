@NullMarked
package it.comunitadipratiche.core.fetching;

import org.jspecify.annotations.NullMarked;
