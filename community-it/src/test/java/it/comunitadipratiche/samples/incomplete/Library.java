package it.comunitadipratiche.samples.incomplete;

/** What is not in the jar. */
public class Library {}
