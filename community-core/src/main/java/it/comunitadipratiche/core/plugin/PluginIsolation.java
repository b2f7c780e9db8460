package it.comunitadipratiche.core.plugin;

import it.comunitadipratiche.core.kernel.Message;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedMember;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBeanAttributes;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import jakarta.enterprise.inject.spi.ProcessSyntheticAnnotatedType;
import jakarta.interceptor.Interceptor;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is wrong with a plugin from everybody else while the container puts the application together: what the
 * container would refuse the whole application for is left out or led around, and remembered as the fault of the plugin
 * it belongs to. Afterwards it knows which classes take part.
 *
 * <p>Found by the container through {@code META-INF/services}.
 */
public class PluginIsolation implements Extension {
    private static final Logger LOG = LoggerFactory.getLogger(PluginIsolation.class);
    private static final int AFTER_OTHERS = Integer.MAX_VALUE;

    private final PluginClasses classes = new PluginClasses();
    private final PlatformNeeds needs = new PlatformNeeds();
    private final PluginWiring wiring = new PluginWiring();
    private final Map<String, LeftOut> leftOut = new ConcurrentSkipListMap<>();
    private final Map<String, Message> faults = new ConcurrentHashMap<>();
    private volatile List<FoundPlugin> plugins = List.of();

    /** A class the container does not get to see. */
    private record LeftOut(AnnotatedType<?> type, Message why) {}

    /** For the container. */
    public PluginIsolation() {}

    /** Leaves out the class of a stranger that the container would refuse; whose it is shows later. */
    <T> void type(@Observes @Priority(AFTER_OTHERS) ProcessAnnotatedType<T> event, BeanManager beans) {
        AnnotatedType<T> type = event.getAnnotatedType();
        classes.add(type.getJavaClass());
        if (PluginClasses.isOfThePlatform(type.getJavaClass())) {
            needs.add(type, beans);
        } else if (!(event instanceof ProcessSyntheticAnnotatedType<?>)) {
            leaveOutIfRefused(event, beans);
        }
    }

    private <T> void leaveOutIfRefused(ProcessAnnotatedType<T> event, BeanManager beans) {
        AnnotatedType<T> type = event.getAnnotatedType();
        try {
            new BeanRules(beans).check(type);
        } catch (PluginRefusedException e) {
            leaveOut(event, e.text());
        } catch (RuntimeException | LinkageError e) {
            leaveOut(event, new Message("plugin.failed", e.toString()));
        }
    }

    private void leaveOut(ProcessAnnotatedType<?> event, Message why) {
        event.veto();
        AnnotatedType<?> type = event.getAnnotatedType();
        leftOut.put(type.getJavaClass().getName(), new LeftOut(type, why));
    }

    /** All classes are known: what was left out is the fault of a plugin, or goes back in. */
    void types(@Observes @Priority(AFTER_OTHERS) AfterTypeDiscovery event) {
        readJars();
        leftOut.forEach((name, left) -> {
            Set<String> owners = classes.ownersOf(left.type().getJavaClass());
            if (owners.isEmpty()) {
                event.addAnnotatedType(left.type(), name);
            }
            fault(owners, left.why());
        });
        leftOut.clear();
    }

    /** Looks for what the container cannot even tell of. */
    private void readJars() {
        ClassLoader loader = loader();
        for (PluginJar jar : PluginJar.seenBy(loader)) {
            Map<String, Message> unloadable = jar.unloadable(loader);
            unloadable.keySet().stream()
                    .filter(jar::namesPlugin)
                    .filter(name -> classes.ownersOf(name, jar.path()).isEmpty())
                    .toList()
                    .forEach(name -> classes.addPlugin(name, jar.path()));
            unloadable.forEach((name, fault) -> fault(classes.ownersOf(name, jar.path()), fault));
        }
    }

    /** Leaves out a plugin's bean that would not only concern the plugin. */
    <T> void bean(@Observes @Priority(AFTER_OTHERS) ProcessBeanAttributes<T> event, BeanManager beans) {
        Set<String> owners =
                classOf(event.getAnnotated()).map(classes::ownersOf).orElse(Set.of());
        if (owners.isEmpty()) {
            return;
        }
        try {
            checkReach(event.getAnnotated(), owners, beans);
            needs.checkFree(event.getBeanAttributes(), name(event.getAnnotated()), beans);
            if (event.getBeanAttributes().getName() != null) {
                // Nobody looks for beans by name here, and two of one name would be refused.
                event.configureBeanAttributes().name(null);
            }
        } catch (PluginRefusedException e) {
            event.veto();
            fault(owners, e.text());
        }
    }

    <T, X> void injectionPoint(@Observes @Priority(AFTER_OTHERS) ProcessInjectionPoint<T, X> event) {
        if (isOfAPlugin(PluginWiring.classOf(event.getInjectionPoint()))) {
            wiring.lead(event);
        }
    }

    <T, X> void observer(@Observes @Priority(AFTER_OTHERS) ProcessObserverMethod<T, X> event) {
        if (isOfAPlugin(event.getObserverMethod().getBeanClass())) {
            event.setObserverMethod(new WatchedObserver<>(event.getObserverMethod(), this));
        }
    }

    void addBeans(@Observes @Priority(AFTER_OTHERS) AfterBeanDiscovery event, BeanManager beans) {
        wiring.addBeans(event, beans);
    }

    /** All beans are known: whether each plugin gets what it needs shows now. */
    void check(@Observes @Priority(AFTER_OTHERS) AfterDeploymentValidation event, BeanManager beans) {
        wiring.check(beans, (type, fault) -> fault(classes.ownersOf(type), fault));
    }

    /** Why each plugin that cannot take part cannot, by the names of their classes; as far as it shows unasked. */
    Map<String, Message> faults() {
        return Map.copyOf(faults);
    }

    /** The classes of a plugin. */
    List<Class<?>> classesOf(String plugin) {
        return classes.found().stream()
                .filter(type -> classes.ownersOf(type).contains(plugin))
                .toList();
    }

    List<Class<?>> classes() {
        return classes.found();
    }

    /** From now on the classes of these plugins take part as they do. */
    void decided(List<FoundPlugin> decided) {
        plugins = decided;
    }

    Set<String> ownersOf(Class<?> type) {
        return classes.ownersOf(type);
    }

    boolean isOfAPlugin(Class<?> type) {
        return !classes.ownersOf(type).isEmpty();
    }

    /** Whether a class belongs to a plugin that takes part, or to none. */
    boolean takesPart(Class<?> type) {
        Set<String> owners = classes.ownersOf(type);
        return owners.isEmpty() || takePart(owners);
    }

    /** Whether one of these plugins takes part. */
    boolean takePart(Set<String> owners) {
        return plugins.stream().anyMatch(plugin -> plugin.isActive() && owners.contains(plugin.className()));
    }

    /** Disables the plugins a class belongs to. */
    void disable(Class<?> type, Message reason) {
        Set<String> owners = classes.ownersOf(type);
        plugins.stream()
                .filter(plugin -> plugin.isActive() && owners.contains(plugin.className()))
                .forEach(plugin -> {
                    plugin.disable(reason);
                    LOG.warn("Plugin {} is disabled: {}", plugin.id(), reason);
                });
    }

    private void fault(Collection<String> owners, Message fault) {
        for (String owner : owners) {
            LOG.warn("Plugin {}: {}", owner, fault);
            faults.putIfAbsent(owner, fault);
        }
    }

    /** An interceptor or decorator of a plugin works on the plugin's own beans only. */
    private void checkReach(Annotated annotated, Set<String> owners, BeanManager beans) {
        if (annotated instanceof AnnotatedType<?> type) {
            if (type.isAnnotationPresent(Interceptor.class)) {
                type.getAnnotations().stream()
                        .map(Annotation::annotationType)
                        .filter(beans::isInterceptorBinding)
                        .forEach(binding -> checkReach(type, binding, owners));
            }
            if (type.isAnnotationPresent(Decorator.class)) {
                Arrays.stream(type.getJavaClass().getInterfaces()).forEach(part -> checkReach(type, part, owners));
            }
        }
    }

    private void checkReach(AnnotatedType<?> type, Class<?> target, Set<String> owners) {
        if (Collections.disjoint(classes.ownersOf(target), owners)) {
            throw new PluginRefusedException(
                    "plugin.bean.reach", type.getJavaClass().getName(), target.getName());
        }
    }

    private static Optional<Class<?>> classOf(Annotated annotated) {
        if (annotated instanceof AnnotatedType<?> type) {
            return Optional.of(type.getJavaClass());
        }
        return annotated instanceof AnnotatedMember<?> member
                ? Optional.of(member.getDeclaringType().getJavaClass())
                : Optional.empty();
    }

    private static String name(Annotated annotated) {
        String type = classOf(annotated).map(Class::getName).orElse("");
        return annotated instanceof AnnotatedMember<?> member
                ? type + "#" + member.getJavaMember().getName()
                : type;
    }

    private static ClassLoader loader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? PluginIsolation.class.getClassLoader() : context;
    }
}
