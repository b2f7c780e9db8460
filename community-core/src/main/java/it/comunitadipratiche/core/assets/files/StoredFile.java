package it.comunitadipratiche.core.assets.files;

import java.time.Instant;

/**
 * A file as the store knows it.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param size in bytes
 * @param committedAt when it was last committed
 */
public record StoredFile(String sha256, long size, Instant committedAt) {}
