/**
 * What callers are told when a request is not done: {@code application/problem+json} as RFC 9457 has it, in the
 * caller's language, with a {@link ProblemType} that leads to a page which explains it. Refusals of the core's services
 * and of Jakarta REST become a {@link Problem} here, and only here.
 */
@NullMarked
package it.comunitadipratiche.api.problem;

import org.jspecify.annotations.NullMarked;
