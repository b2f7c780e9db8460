package it.comunitadipratiche.api.plugin;

import it.comunitadipratiche.api.http.IdParameters;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.plugin.PluginRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.MatrixParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a plugin's resources must keep to. Jakarta REST refuses the whole application for one class it cannot use, so what
 * it asks for is checked before; and a plugin's addresses begin with its id, so that they are nobody else's.
 */
@ApplicationScoped
public class ResourceRule implements PluginRule {
    private static final List<Class<? extends Annotation>> READ_FROM_TEXT =
            List.of(PathParam.class, QueryParam.class, MatrixParam.class, HeaderParam.class);
    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*[\\w!#$&^.+*-]+/[\\w!#$&^.+*-]+\\s*(;.*)?");
    private static final IdParameters OF_THE_PLATFORM = new IdParameters();

    @Override
    public Optional<Message> breach(Set<String> plugins, Class<?> type) {
        if (type.isAnnotationPresent(Provider.class)) {
            return Optional.of(new Message("api.plugin.provider", type.getName()));
        }
        Path path = type.getAnnotation(Path.class);
        if (path == null || type.isInterface()) {
            return Optional.empty();
        }
        if (!isOwn(path.value(), plugins)) {
            return Optional.of(
                    new Message("api.plugin.path", type.getName(), path.value(), String.join(", ", plugins)));
        }
        if (!isConstructible(type)) {
            return Optional.of(new Message("api.plugin.constructor", type.getName()));
        }
        return Stream.concat(
                        elements(type).flatMap(element -> breach(element, type).stream()),
                        parameters(type).flatMap(part -> unreadable(part, type).stream()))
                .findFirst();
    }

    /** The first part is the plugin's id, or begins with it and a hyphen. */
    private static boolean isOwn(String path, Set<String> plugins) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        String first = relative.split("/", -1)[0];
        return plugins.stream().anyMatch(plugin -> first.equals(plugin) || first.startsWith(plugin + "-"));
    }

    private static boolean isConstructible(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && !Modifier.isAbstract(type.getModifiers())
                && Arrays.stream(type.getConstructors()).anyMatch(constructor -> constructor.getParameterCount() == 0);
    }

    /** The class and the methods that answer requests. */
    private static Stream<AnnotatedElement> elements(Class<?> type) {
        return Stream.concat(Stream.of(type), methods(type));
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.isAnnotationPresent(Path.class)
                        || Arrays.stream(method.getAnnotations())
                                .anyMatch(part -> part.annotationType().isAnnotationPresent(HttpMethod.class)));
    }

    private static Optional<Message> breach(AnnotatedElement element, Class<?> type) {
        Path path = element.getAnnotation(Path.class);
        if (path != null && !PathTemplate.isValid(path.value())) {
            return Optional.of(new Message("api.plugin.template", type.getName(), path.value()));
        }
        Consumes consumes = element.getAnnotation(Consumes.class);
        Produces produces = element.getAnnotation(Produces.class);
        return Stream.concat(
                        Stream.of(consumes == null ? new String[0] : consumes.value()),
                        Stream.of(produces == null ? new String[0] : produces.value()))
                .flatMap(list -> Stream.of(list.split(",", -1)))
                .filter(mediaType -> !MEDIA_TYPE.matcher(mediaType).matches())
                .map(mediaType -> new Message("api.plugin.media", type.getName(), mediaType))
                .findFirst();
    }

    /** What is filled from a request. */
    private static Stream<Part> parameters(Class<?> type) {
        Stream<Part> ofMethods = methods(type)
                .flatMap(method -> Arrays.stream(method.getParameters()).map(Part::of));
        return Stream.concat(ofMethods, fields(type));
    }

    private static Stream<Part> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields()).map(Part::of);
    }

    private static Optional<Message> unreadable(Part part, Class<?> resource) {
        if (part.element().isAnnotationPresent(BeanParam.class)) {
            return isConstructible(part.type())
                    ? fields(part.type())
                            .flatMap(inner -> unreadable(inner, resource).stream())
                            .findFirst()
                    : Optional.of(
                            new Message("api.plugin.constructor", part.type().getName()));
        }
        boolean fromText = READ_FROM_TEXT.stream().anyMatch(part.element()::isAnnotationPresent);
        return fromText && !isReadable(part.type())
                ? Optional.of(new Message(
                        "api.plugin.parameter", resource.getName(), part.type().getName()))
                : Optional.empty();
    }

    /** What Jakarta REST 4.0, section 3.2, makes of a text; what collections hold is not looked at. */
    private static boolean isReadable(Class<?> type) {
        return type.isPrimitive()
                || type.isArray()
                || type == Character.class
                || type == PathSegment.class
                || type == Optional.class
                || Collection.class.isAssignableFrom(type)
                || OF_THE_PLATFORM.getConverter(type, type, new Annotation[0]) != null
                || Arrays.stream(type.getConstructors()).anyMatch(made -> takesText(made.getParameterTypes()))
                || Arrays.stream(type.getMethods())
                        .anyMatch(method -> Modifier.isStatic(method.getModifiers())
                                && Set.of("valueOf", "fromString").contains(method.getName())
                                && takesText(method.getParameterTypes()));
    }

    private static boolean takesText(Class<?>[] parameters) {
        return parameters.length == 1 && parameters[0] == String.class;
    }

    /** A parameter or a field. */
    private record Part(AnnotatedElement element, Class<?> type) {

        static Part of(Parameter parameter) {
            return new Part(parameter, parameter.getType());
        }

        static Part of(Field field) {
            return new Part(field, field.getType());
        }
    }
}
