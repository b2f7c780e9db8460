/** What harvesters get while things are published, changed and withdrawn. */
@NullMarked
package it.comunitadipratiche.core.harvest;

import org.jspecify.annotations.NullMarked;
