package it.comunitadipratiche.core.links;

import java.util.Optional;

/**
 * What a visit to an address found.
 *
 * @param outcome {@link LinkState#OK}, {@link LinkState#FAILING} or {@link LinkState#SKIPPED}
 */
record Visited(
        LinkState outcome, Optional<Integer> status, Optional<LinkProblem> problem, Optional<String> redirectedTo) {

    static Visited skipped() {
        return new Visited(LinkState.SKIPPED, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Visited failed(LinkProblem problem) {
        return new Visited(LinkState.FAILING, Optional.empty(), Optional.of(problem), Optional.empty());
    }

    static Visited answered(int status, Optional<String> redirectedTo) {
        boolean there = status / 100 == 2 || isClosed(status);
        return new Visited(
                there ? LinkState.OK : LinkState.FAILING,
                Optional.of(status),
                there ? Optional.empty() : Optional.of(LinkProblem.STATUS),
                redirectedTo);
    }

    /** Something is there, but not for everybody, or not for programs. */
    private static boolean isClosed(int status) {
        return status == 401 || status == 403 || status == 429 || status == 451;
    }
}
