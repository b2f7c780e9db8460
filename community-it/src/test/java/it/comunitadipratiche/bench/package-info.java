/**
 * The benchmark: a server of its own with a corpus of materials, and how fast it reads, finds, writes and imports.
 *
 * <p>Run by {@link Benchmark}; docs/operations/benchmark.md says how and what the cases are. Figures are compared with
 * those of a Jakarta REST resource that returns a constant object on the same server, so that they mean something on
 * any machine.
 */
@NullMarked
package it.comunitadipratiche.bench;

import org.jspecify.annotations.NullMarked;
