package it.comunitadipratiche.web.console.assets;

import java.util.Optional;

/**
 * Something that shows a file.
 *
 * @param kind what it is
 * @param path where it is edited, if that is known
 */
public record AssetUser(String title, String kind, Optional<String> path) {}
