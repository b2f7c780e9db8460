package it.comunitadipratiche.web.console;

/** One of the things to choose from in a form. */
public record Choice(String value, String label, boolean chosen) {}
