/** Tests of saved searches. */
@NullMarked
package it.comunitadipratiche.core.alerts;

import org.jspecify.annotations.NullMarked;
