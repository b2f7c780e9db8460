package it.comunitadipratiche.samples.orphan;

/** What is not in the jar. */
public class Parent {}
