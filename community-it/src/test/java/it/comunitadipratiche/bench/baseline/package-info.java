/** What the benchmark compares with: the least an answer can cost on this server. */
@NullMarked
package it.comunitadipratiche.bench.baseline;

import org.jspecify.annotations.NullMarked;
