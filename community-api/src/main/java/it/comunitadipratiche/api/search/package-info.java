/** The search index over REST, for those who look after it; searching itself is a list of publications. */
@NullMarked
package it.comunitadipratiche.api.search;

import org.jspecify.annotations.NullMarked;
