package it.comunitadipratiche.samples.unsatisfied;

/** What nobody implements. */
public interface Stamp {}
