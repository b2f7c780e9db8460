package it.comunitadipratiche.web.page;

/** A step of the way to a page. */
public record Crumb(String label, String path) {}
