package it.comunitadipratiche.core.plugin;

import java.lang.reflect.Modifier;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The classes the container found, and which plugin each belongs to.
 *
 * <p>A jar with a plugin belongs to it as a whole; of several plugins in one jar a class belongs to that in the nearest
 * package above it, or to all of them if none is above it. Where a plugin lies in a folder of classes, or in one jar with
 * the platform, it is part of a program of its own: there only its package and those below belong to it.
 */
final class PluginClasses {
    private static final Pattern OF_THE_PLATFORM = Pattern.compile("it\\.comunitadipratiche\\.(core|api|web)\\..*");

    private final Map<String, Class<?>> found = new ConcurrentSkipListMap<>();
    private final Map<String, Place> plugins = new ConcurrentSkipListMap<>();

    /** Where a class lies. */
    private record Place(@Nullable String archive, String packageName) {

        static Place of(Class<?> type) {
            return new Place(PluginClasses.archive(type), type.getPackageName());
        }

        boolean isAbove(Place other) {
            return Objects.equals(archive, other.archive) && (other.packageName + ".").startsWith(packageName + ".");
        }

        /** Whether all that lies in the archive came together. */
        boolean isDeliveredWhole() {
            return archive != null
                    && archive.endsWith(".jar")
                    && !archive.equals(PluginClasses.archive(CommunityPlugin.class));
        }
    }

    void add(Class<?> type) {
        found.put(type.getName(), type);
        if (isPlugin(type)) {
            plugins.put(type.getName(), Place.of(type));
        }
    }

    /** Adds a plugin that cannot be loaded. */
    void addPlugin(String className, String archive) {
        plugins.put(className, new Place(archive, packageOf(className)));
    }

    /** Every class that was found, in the order of their names. */
    List<Class<?>> found() {
        return List.copyOf(found.values());
    }

    /** The plugins that do not come with the platform, by the names of their classes. */
    Set<String> plugins() {
        return Set.copyOf(plugins.keySet());
    }

    /** The plugins a class belongs to; none if it is the platform's, or of whoever embeds the platform. */
    Set<String> ownersOf(Class<?> type) {
        return plugins.isEmpty() || isOfThePlatform(type) ? Set.of() : ownersOf(Place.of(type));
    }

    /** The plugins a class in an archive belongs to. */
    Set<String> ownersOf(String className, String archive) {
        return ownersOf(new Place(archive, packageOf(className)));
    }

    private Set<String> ownersOf(Place place) {
        int nearest = plugins.values().stream()
                .filter(plugin -> plugin.isAbove(place))
                .mapToInt(plugin -> plugin.packageName().length())
                .max()
                .orElse(-1);
        if (nearest < 0 && !place.isDeliveredWhole()) {
            return Set.of();
        }
        return plugins.entrySet().stream()
                .filter(plugin -> nearest < 0
                        ? Objects.equals(plugin.getValue().archive(), place.archive())
                        : plugin.getValue().isAbove(place)
                                && plugin.getValue().packageName().length() == nearest)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String packageOf(String className) {
        return className.substring(0, Math.max(className.lastIndexOf('.'), 0));
    }

    /** The platform's classes are known by their package, and those of the core by their jar too. */
    static boolean isOfThePlatform(Class<?> type) {
        return isNamedLikeThePlatform(type.getName())
                && (!type.getName().startsWith("it.comunitadipratiche.core.")
                        || Objects.equals(archive(type), archive(CommunityPlugin.class)));
    }

    static boolean isNamedLikeThePlatform(String className) {
        return OF_THE_PLATFORM.matcher(className).matches();
    }

    private static boolean isPlugin(Class<?> type) {
        return CommunityPlugin.class.isAssignableFrom(type)
                && !Modifier.isAbstract(type.getModifiers())
                && !isOfThePlatform(type);
    }

    /** Where a class was loaded from. */
    static @Nullable String archive(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null || source.getLocation() == null
                ? null
                : PluginJar.path(source.getLocation().toString());
    }
}
