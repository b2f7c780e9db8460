package it.comunitadipratiche.web.page;

/** What a request leads to: a page, the way to one, or a file. */
public sealed interface Answer permits Page, Leaving, Download {}
