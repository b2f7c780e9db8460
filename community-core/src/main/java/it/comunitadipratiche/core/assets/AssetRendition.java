package it.comunitadipratiche.core.assets;

/**
 * A smaller copy of a picture, for the web: {@code /assets/{id}/{name}}.
 *
 * @param name {@code thumb}, {@code medium} or {@code large}
 * @param width in pixels
 * @param height in pixels
 */
public record AssetRendition(String name, int width, int height) {}
