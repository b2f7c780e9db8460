package it.comunitadipratiche.core.plugin;

import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Internal;
import it.comunitadipratiche.core.kernel.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/** The beans that plugins add to the platform's own, without those of plugins that are disabled. */
@Guarded
@ApplicationScoped
public class PluginBeans {
    private PluginIsolation isolation;

    @SuppressWarnings("NullAway.Init")
    protected PluginBeans() {
        // for the CDI proxy
    }

    @Inject
    PluginBeans(PluginIsolation isolation) {
        this.isolation = isolation;
    }

    /** Whether a class belongs to a plugin, not to the platform or to whoever embeds it. */
    @Internal
    public boolean isOfAPlugin(Class<?> type) {
        return isolation.isOfAPlugin(type);
    }

    /** Whether a class belongs to a plugin that is not disabled, or to none. */
    @Internal
    public boolean takesPart(Class<?> type) {
        return isolation.takesPart(type);
    }

    /** The classes the container found for beans, but for those of plugins that are disabled. */
    @Internal
    public List<Class<?>> classes() {
        return isolation.classes().stream().filter(isolation::takesPart).toList();
    }

    /**
     * Does something with each bean of a kind that plugins may add, the platform's first, then by the names of their
     * classes. A plugin that is disabled is passed over; one that fails here is disabled. The work also gets a way to ask later whether the bean still takes
     * part.
     */
    @Internal
    public <T> void each(Instance<T> kind, BiConsumer<T, BooleanSupplier> work) {
        kind.handlesStream()
                .sorted(Comparator.comparing((Instance.Handle<T> bean) -> isolation.isOfAPlugin(classOf(bean)))
                        .thenComparing(bean -> classOf(bean).getName()))
                .filter(bean -> isolation.takesPart(classOf(bean)))
                .forEach(bean -> {
                    Class<?> type = classOf(bean);
                    try {
                        work.accept(bean.get(), () -> isolation.takesPart(type));
                    } catch (RuntimeException | LinkageError | StackOverflowError e) {
                        if (!isolation.isOfAPlugin(type)) {
                            throw e;
                        }
                        isolation.disable(type, new Message("plugin.failed", e.toString()));
                    }
                });
    }

    private static Class<?> classOf(Instance.Handle<?> bean) {
        return bean.getBean().getBeanClass();
    }
}
