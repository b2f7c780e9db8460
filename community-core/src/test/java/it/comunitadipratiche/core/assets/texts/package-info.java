@NullMarked
package it.comunitadipratiche.core.assets.texts;

import org.jspecify.annotations.NullMarked;
