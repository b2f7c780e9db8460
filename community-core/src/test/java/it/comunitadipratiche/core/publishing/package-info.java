@NullMarked
package it.comunitadipratiche.core.publishing;

import org.jspecify.annotations.NullMarked;
