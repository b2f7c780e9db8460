package it.comunitadipratiche.core.plugin;

import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.kernel.Platform;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A plugin from the moment it is found: it takes part until something is wrong with it. */
final class FoundPlugin {
    static final Comparator<FoundPlugin> PLATFORM_FIRST = Comparator.comparing((FoundPlugin plugin) -> !plugin.platform)
            .thenComparing(plugin -> plugin.descriptor.id())
            .thenComparing(plugin -> plugin.className);

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{1,19}");
    private static final Set<String> RESERVED = Set.of("community", "flyway", "scheduled", "pg", "sys");

    private final String className;
    private final @Nullable Class<?> beanClass;
    private final boolean platform;
    private PluginDescriptor descriptor;
    private Contributions contributions = Contributions.NONE;
    private @Nullable Message reason;

    private FoundPlugin(String className, @Nullable Class<?> beanClass) {
        this.className = className;
        this.beanClass = beanClass;
        this.platform = beanClass != null && PluginClasses.isOfThePlatform(beanClass);
        String simpleName = className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
        this.descriptor = new PluginDescriptor(simpleName, className, "", "");
    }

    /** A plugin nobody can ask, because there is no bean of it. */
    static FoundPlugin leftOut(String className, Message why) {
        FoundPlugin found = new FoundPlugin(className, null);
        found.disable(why);
        return found;
    }

    /** Asks a plugin who it is and what it brings. */
    static FoundPlugin of(Class<?> beanClass, Supplier<CommunityPlugin> bean) {
        FoundPlugin found = new FoundPlugin(beanClass.getName(), beanClass);
        found.attempt(() -> {
            CommunityPlugin plugin = bean.get();
            found.descriptor = plugin.descriptor();
            found.checkDescriptor();
            found.contributions = Contributions.of(plugin);
            found.checkPermissions();
        });
        return found;
    }

    /** Does something that disables the plugin if it fails. */
    void attempt(Runnable work) {
        if (!isActive()) {
            return;
        }
        try {
            work.run();
        } catch (PluginRefusedException e) {
            disable(e.text());
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            disable(new Message("plugin.failed", e.toString()));
        }
    }

    synchronized void disable(Message why) {
        reason = why;
        contributions = Contributions.NONE;
    }

    String id() {
        return descriptor.id();
    }

    boolean isPlatform() {
        return platform;
    }

    /** The name of its class, by which others know it before it tells its id. */
    String className() {
        return className;
    }

    /** What loaded the plugin; it was loaded if it takes part. */
    ClassLoader loader() {
        return Objects.requireNonNull(beanClass).getClassLoader();
    }

    synchronized boolean isActive() {
        return reason == null;
    }

    synchronized Contributions contributions() {
        return contributions;
    }

    synchronized PluginStatus status() {
        return new PluginStatus(descriptor, platform, Optional.ofNullable(reason), contributions.names());
    }

    private void checkDescriptor() {
        if (!ID.matcher(descriptor.id()).matches()) {
            throw new PluginRefusedException("plugin.id", descriptor.id());
        }
        if (!platform && RESERVED.contains(descriptor.id())) {
            throw new PluginRefusedException("plugin.id.platform", descriptor.id());
        }
        if (!VersionRange.of(descriptor.coreVersions()).contains(Platform.version())) {
            throw new PluginRefusedException("plugin.version", descriptor.coreVersions(), Platform.version());
        }
    }

    private void checkPermissions() {
        for (Permission permission : contributions.permissions()) {
            if (!permission.name().startsWith(descriptor.id() + ".")) {
                throw new PluginRefusedException("plugin.permission", permission.name(), descriptor.id() + ".");
            }
        }
    }
}
