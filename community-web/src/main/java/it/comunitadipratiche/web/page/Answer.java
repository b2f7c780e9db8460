package it.comunitadipratiche.web.page;

/** What a form that was sent leads to: a page, or the way to one. */
public sealed interface Answer permits Page, Leaving {}
