package it.comunitadipratiche.samples.ambiguous;

/** What there are two of. */
public interface Road {

    /** To the left. */
    @jakarta.enterprise.context.ApplicationScoped
    class Left implements Road {}

    /** To the right. */
    @jakarta.enterprise.context.ApplicationScoped
    class Right implements Road {}
}
