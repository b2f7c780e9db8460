package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.legal.Passage;

/**
 * A passage of a norm that is cited.
 *
 * @param citing how many entries cite it or a part of it where the caller may read it
 */
public record CitedPassage(Passage passage, long citing) {}
