package it.comunitadipratiche.core.sketches;

import java.time.Instant;

/**
 * What was written, and where.
 *
 * @param place the name of the form, as in {@code entry:0FH1…}
 * @param form what was in it, as its pages write it
 */
public record SketchDetails(String place, String form, Instant savedAt) {}
