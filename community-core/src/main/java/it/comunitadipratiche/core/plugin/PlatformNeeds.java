package it.comunitadipratiche.core.plugin;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedCallable;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanAttributes;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the platform's own classes are injected with. A plugin's bean that would do there too makes the platform's
 * injection point ambiguous, or takes its place. What plugins may add, the platform asks for as {@code Instance<…>}.
 */
final class PlatformNeeds {
    private final Set<Need> needs = new LinkedHashSet<>();

    private record Need(Type type, Set<Annotation> qualifiers) {}

    synchronized void add(AnnotatedType<?> type, BeanManager beans) {
        Stream<Annotated> fields =
                type.getFields().stream().filter(PlatformNeeds::isInjected).map(field -> field);
        Stream<Annotated> parameters = Stream.concat(
                        type.getConstructors().stream().filter(PlatformNeeds::isInjected),
                        type.getMethods().stream().filter(PlatformNeeds::isFilled))
                .flatMap(callable -> parameters(callable));
        Stream.concat(fields, parameters)
                .forEach(point -> needs.add(new Need(point.getBaseType(), qualifiers(point, beans))));
    }

    /**
     * Checks a plugin's bean.
     *
     * @throws PluginRefusedException if the platform would be injected with it
     */
    synchronized void checkFree(BeanAttributes<?> bean, String name, BeanManager beans) {
        for (Need need : needs) {
            if (beans.isMatchingBean(bean.getTypes(), bean.getQualifiers(), need.type(), need.qualifiers())) {
                throw new PluginRefusedException(
                        "plugin.bean.taken", name, need.type().getTypeName());
            }
        }
    }

    private static boolean isInjected(Annotated member) {
        return member.isAnnotationPresent(Inject.class);
    }

    private static boolean isFilled(AnnotatedMethod<?> method) {
        return isInjected(method)
                || method.isAnnotationPresent(Produces.class)
                || method.getParameters().stream().anyMatch(PlatformNeeds::isSubject);
    }

    private static Stream<Annotated> parameters(AnnotatedCallable<?> callable) {
        return callable.getParameters().stream()
                .filter(parameter -> !isSubject(parameter))
                .map(parameter -> parameter);
    }

    /** What an observer observes or a disposer disposes of. */
    private static boolean isSubject(AnnotatedParameter<?> parameter) {
        return parameter.isAnnotationPresent(Observes.class)
                || parameter.isAnnotationPresent(ObservesAsync.class)
                || parameter.isAnnotationPresent(Disposes.class);
    }

    private static Set<Annotation> qualifiers(Annotated point, BeanManager beans) {
        Set<Annotation> qualifiers = point.getAnnotations().stream()
                .filter(annotation -> beans.isQualifier(annotation.annotationType()))
                .collect(Collectors.toUnmodifiableSet());
        return qualifiers.isEmpty() ? Set.of(Default.Literal.INSTANCE) : qualifiers;
    }
}
