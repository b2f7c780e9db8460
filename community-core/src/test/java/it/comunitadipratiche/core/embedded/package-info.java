/**
 * Tests against the running core: a class marked {@link EmbeddedTest} runs once on Derby and once on PostgreSQL, each
 * an embedded community shared by all test classes.
 */
@NullMarked
package it.comunitadipratiche.core.embedded;

import org.jspecify.annotations.NullMarked;
