package it.comunitadipratiche.core.vocabulary;

/** A scheme was brought in or refreshed from a file; fired within the transaction that writes it. */
public record SchemeImported(String scheme) {}
