package it.comunitadipratiche.samples.unproxyable;

import jakarta.enterprise.context.ApplicationScoped;

/** Cannot be extended, as the container would have to. */
@ApplicationScoped
public final class Statue {}
