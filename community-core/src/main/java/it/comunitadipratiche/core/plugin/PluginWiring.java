package it.comunitadipratiche.core.plugin;

import it.comunitadipratiche.core.kernel.Message;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.UnproxyableResolutionException;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.inject.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Member;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * What the beans of plugins are injected with. The container refuses an application in which one injection point cannot
 * be filled, so each of a plugin's is led to a bean of its own, which is always there and looks for the real one only
 * when it is asked. Whether that will be found is known when all beans are, before any of them is made.
 */
final class PluginWiring {
    private final List<InjectionPoint> points = new ArrayList<>();

    /** Leads an injection point of a plugin to a bean of its own. */
    synchronized void lead(ProcessInjectionPoint<?, ?> event) {
        InjectionPoint point = event.getInjectionPoint();
        if (!point.isDelegate() && !isFilledByTheContainer(point.getType())) {
            event.configureInjectionPoint().type(Object.class).qualifiers(new Detour.Literal(points.size()));
            points.add(point);
        }
    }

    /** Adds the beans the injection points are led to. */
    synchronized void addBeans(AfterBeanDiscovery discovery, BeanManager beans) {
        for (int i = 0; i < points.size(); i++) {
            InjectionPoint point = points.get(i);
            discovery
                    .addBean()
                    .id("Detour " + i)
                    .types(Object.class)
                    .qualifiers(new Detour.Literal(i))
                    .scope(Dependent.class)
                    .createWith(context -> beans.getInjectableReference(point, context));
        }
    }

    /** Tells of each injection point that cannot be filled, by the class it is in. */
    synchronized void check(BeanManager beans, BiConsumer<Class<?>, Message> fault) {
        points.stream().sorted(Comparator.comparing(PluginWiring::name)).forEach(point -> fault(point, beans)
                .ifPresent(message -> fault.accept(classOf(point), message)));
    }

    /** The class of the bean, or of the component, an injection point is in. */
    static Class<?> classOf(InjectionPoint point) {
        return point.getBean() == null
                ? point.getMember().getDeclaringClass()
                : point.getBean().getBeanClass();
    }

    private static Optional<Message> fault(InjectionPoint point, BeanManager beans) {
        try {
            Set<Bean<?>> candidates =
                    beans.getBeans(point.getType(), point.getQualifiers().toArray(Annotation[]::new));
            if (candidates.isEmpty()) {
                return Optional.of(new Message("plugin.wiring.unsatisfied", name(point), wanted(point)));
            }
            return fault(point, candidates, beans);
        } catch (RuntimeException | LinkageError e) {
            return Optional.of(new Message("plugin.wiring.refused", name(point), wanted(point), e.toString()));
        }
    }

    private static Optional<Message> fault(InjectionPoint point, Set<Bean<?>> candidates, BeanManager beans) {
        try {
            checkProxy(beans.resolve(candidates), point.getType(), beans);
            beans.validate(point);
            return Optional.empty();
        } catch (AmbiguousResolutionException e) {
            return Optional.of(new Message("plugin.wiring.ambiguous", name(point), wanted(point), names(candidates)));
        } catch (UnproxyableResolutionException e) {
            return Optional.of(new Message("plugin.wiring.unproxyable", name(point), names(candidates)));
        }
    }

    /** A reference to a bean of a normal scope is a proxy, which is made without the bean. */
    private static void checkProxy(Bean<?> bean, Type type, BeanManager beans) {
        if (beans.isNormalScope(bean.getScope())) {
            beans.getReference(bean, type, beans.createCreationalContext(bean));
        }
    }

    private static boolean isFilledByTheContainer(Type type) {
        Class<?> raw = type instanceof Class<?> simple
                ? simple
                : type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : Object.class;
        return raw == Provider.class || raw.getName().startsWith("jakarta.enterprise.");
    }

    private static String name(InjectionPoint point) {
        Member member = point.getMember();
        String name = member instanceof Constructor<?> ? "" : "#" + member.getName();
        return classOf(point).getName() + name;
    }

    private static String wanted(InjectionPoint point) {
        return point.getType().getTypeName();
    }

    private static String names(Set<Bean<?>> beans) {
        return beans.stream()
                .map(bean -> bean.getBeanClass().getName())
                .sorted()
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
