/**
 * What the server counts and measures: requests, memory, threads, garbage collection. Whoever has something to count
 * injects the {@link io.micrometer.core.instrument.MeterRegistry}; everything is shown at {@code /metrics}, in the text
 * format of Prometheus.
 */
@NullMarked
package it.comunitadipratiche.web.metrics;

import org.jspecify.annotations.NullMarked;
