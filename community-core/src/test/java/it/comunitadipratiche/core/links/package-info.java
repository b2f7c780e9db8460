@NullMarked
package it.comunitadipratiche.core.links;

import org.jspecify.annotations.NullMarked;
