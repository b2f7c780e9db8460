package it.comunitadipratiche.web.page;

/** A file pages are styled with, as it is and compressed with gzip; neither to be changed. */
@SuppressWarnings("ArrayRecordComponent") // handed to the network as they are
record StyleFile(String mediaType, byte[] bytes, byte[] packed) {}
