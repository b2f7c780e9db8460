package it.comunitadipratiche.core.transfer.wordpress;

/** A term as the export's head defines it; {@code parent} is the slug of the term above it, or empty. */
record WxrTerm(String taxonomy, long id, String slug, String name, String parent, String description) {}
