package it.comunitadipratiche.bench;

/**
 * What a case showed.
 *
 * @param perSecond answers a second
 * @param p50 milliseconds within which half of the answers came
 * @param p99 milliseconds within which 99 of 100 came
 * @param bad answers that were not a success, and calls that failed
 * @param bytes of all answers, a mean
 */
record Figures(double perSecond, double p50, double p99, long bad, long bytes) {}
