package it.comunitadipratiche.core.plugin;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedConstructor;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;

/**
 * What the container wants of a class before it looks at any other, by Jakarta CDI 4.1 (sections 2 and 3). It refuses the
 * whole application otherwise, so a plugin's class is asked first.
 */
final class BeanRules {
    private final BeanManager beans;

    BeanRules(BeanManager beans) {
        this.beans = beans;
    }

    /**
     * Checks a class.
     *
     * @throws PluginRefusedException naming the class and the rule
     */
    void check(AnnotatedType<?> type) {
        Class<?> javaClass = type.getJavaClass();
        checkLoads(javaClass);
        if (javaClass.isInterface() || javaClass.isEnum() || Extension.class.isAssignableFrom(javaClass)) {
            return;
        }
        List<Class<? extends Annotation>> scopes = scopes(type);
        if (scopes.size() > 1) {
            throw new PluginRefusedException("plugin.class.scopes", javaClass.getName());
        }
        checkConstructors(type, !scopes.isEmpty());
        checkMethods(type);
        checkInterception(type);
        scopes.forEach(scope -> checkScope(javaClass, scope));
    }

    /**
     * Checks that everything a class mentions is there.
     *
     * @throws PluginRefusedException naming what is missing
     */
    static void checkLoads(Class<?> type) {
        try {
            for (Class<?> part = type; part != null && part != Object.class; part = part.getSuperclass()) {
                members(part);
            }
        } catch (LinkageError | TypeNotPresentException | ArrayStoreException e) {
            throw new PluginRefusedException("plugin.class.missing", type.getName(), PluginJar.missing(e));
        }
    }

    /** How many members a class has; to count them the types they mention are loaded. */
    private static int members(Class<?> type) {
        return type.getAnnotations().length
                + type.getDeclaredFields().length
                + type.getDeclaredMethods().length
                + type.getDeclaredConstructors().length;
    }

    private List<Class<? extends Annotation>> scopes(AnnotatedType<?> type) {
        return type.getAnnotations().stream()
                .map(Annotation::annotationType)
                .filter(beans::isScope)
                .<Class<? extends Annotation>>map(scope -> scope)
                .toList();
    }

    private static void checkConstructors(AnnotatedType<?> type, boolean scoped) {
        long injected = type.getConstructors().stream()
                .filter(constructor -> constructor.isAnnotationPresent(Inject.class))
                .count();
        if (injected > 1) {
            throw new PluginRefusedException(
                    "plugin.class.constructors", type.getJavaClass().getName());
        }
        boolean simple = type.getConstructors().stream().anyMatch(BeanRules::takesNothing);
        if (scoped
                && injected == 0
                && !simple
                && !Modifier.isAbstract(type.getJavaClass().getModifiers())) {
            throw new PluginRefusedException(
                    "plugin.class.constructor", type.getJavaClass().getName());
        }
    }

    private static boolean takesNothing(AnnotatedConstructor<?> constructor) {
        return constructor.getParameters().isEmpty();
    }

    private static void checkMethods(AnnotatedType<?> type) {
        for (AnnotatedMethod<?> method : type.getMethods()) {
            long observed = method.getParameters().stream()
                    .filter(parameter -> parameter.isAnnotationPresent(Observes.class)
                            || parameter.isAnnotationPresent(ObservesAsync.class))
                    .count();
            boolean other = method.isAnnotationPresent(Inject.class) || method.isAnnotationPresent(Produces.class);
            if (observed > 1 || (observed == 1 && other)) {
                throw new PluginRefusedException("plugin.class.observer", name(method.getJavaMember()));
            }
        }
    }

    /** A class whose calls are intercepted is extended by the container. */
    private void checkInterception(AnnotatedType<?> type) {
        boolean all = isIntercepted(type);
        for (AnnotatedMethod<?> method : type.getMethods()) {
            int modifiers = method.getJavaMember().getModifiers();
            if (all || isIntercepted(method)) {
                if (Modifier.isFinal(type.getJavaClass().getModifiers())) {
                    throw new PluginRefusedException(
                            "plugin.class.final", type.getJavaClass().getName());
                }
                if (Modifier.isFinal(modifiers) && !Modifier.isPrivate(modifiers) && !Modifier.isStatic(modifiers)) {
                    throw new PluginRefusedException("plugin.class.final", name(method.getJavaMember()));
                }
            }
        }
    }

    private boolean isIntercepted(Annotated annotated) {
        return annotated.getAnnotations().stream()
                .map(Annotation::annotationType)
                .anyMatch(annotation -> beans.isInterceptorBinding(annotation) || bindsThroughStereotype(annotation));
    }

    private boolean bindsThroughStereotype(Class<? extends Annotation> annotation) {
        return beans.isStereotype(annotation)
                && beans.getStereotypeDefinition(annotation).stream()
                        .anyMatch(part -> beans.isInterceptorBinding(part.annotationType()));
    }

    private void checkScope(Class<?> type, Class<? extends Annotation> scope) {
        if (beans.isNormalScope(scope)) {
            if (type.getTypeParameters().length > 0) {
                throw new PluginRefusedException("plugin.class.generic", type.getName());
            }
            for (var field : type.getFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    throw new PluginRefusedException("plugin.class.field", type.getName() + "#" + field.getName());
                }
            }
        }
        if (beans.isPassivatingScope(scope) && !Serializable.class.isAssignableFrom(type)) {
            throw new PluginRefusedException("plugin.class.serializable", type.getName());
        }
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getName() + "#" + method.getName();
    }
}
