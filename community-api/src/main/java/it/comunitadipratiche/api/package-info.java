/**
 * The platform over HTTP, for programs: everything below {@code /api/v1}. Each package mirrors one of the core's and
 * holds its resources and wire records.
 */
@NullMarked
package it.comunitadipratiche.api;

import org.jspecify.annotations.NullMarked;
