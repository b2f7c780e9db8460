/**
 * The description of the interface for programs, OpenAPI 3.1: written by hand in {@code openapi/base.json}, completed
 * with what holds for every operation and with the content types there are; and the pages that explain problems.
 */
@NullMarked
package it.comunitadipratiche.api.openapi;

import org.jspecify.annotations.NullMarked;
