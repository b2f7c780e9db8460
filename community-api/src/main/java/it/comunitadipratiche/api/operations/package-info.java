/** What operators look at over REST: plugins, messages that could not be delivered, and whether the server is well. */
@NullMarked
package it.comunitadipratiche.api.operations;

import org.jspecify.annotations.NullMarked;
