package it.comunitadipratiche.api.content;

import org.jspecify.annotations.Nullable;

/**
 * A list as it goes out.
 *
 * @param link the header that leads to the parts around
 */
@SuppressWarnings("ArrayRecordComponent") // handed to the network as it is
record RenderedList(byte[] body, String etag, @Nullable String link) {}
