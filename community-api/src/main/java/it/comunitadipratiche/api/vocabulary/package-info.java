/** Vocabularies over REST: looked up by everybody, brought in and given out as files. */
@NullMarked
package it.comunitadipratiche.api.vocabulary;

import org.jspecify.annotations.NullMarked;
