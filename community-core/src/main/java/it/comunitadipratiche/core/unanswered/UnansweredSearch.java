package it.comunitadipratiche.core.unanswered;

import java.time.LocalDate;

/**
 * What was looked for in vain.
 *
 * @param language of those who looked, {@code it} or {@code en}
 * @param times how often
 * @param last the last day it was
 */
public record UnansweredSearch(String words, String language, long times, LocalDate last) {}
