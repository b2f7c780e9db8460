package it.comunitadipratiche.core.plugin;

/**
 * Who a plugin is.
 *
 * @param id 2 to 20 lower-case letters and digits, beginning with a letter; the prefix of its tables and permissions
 * @param name what people read
 * @param version its own version
 * @param coreVersions the versions of the platform it works with, as a Maven range: {@code [0.1,1.0)}
 */
public record PluginDescriptor(String id, String name, String version, String coreVersions) {}
