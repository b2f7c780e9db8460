package it.comunitadipratiche.api.content;

import it.comunitadipratiche.api.plugin.RestClasses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The addresses within collections that do not lead to a publication, as a resource is there: {@code materials/queue}. */
@ApplicationScoped
class SpecialAddresses {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^{}]*(?:\\{[^{}]*\\}[^{}]*)*\\}");
    private static final String ANY = "*";

    private Set<String> addresses;

    @SuppressWarnings("NullAway.Init")
    protected SpecialAddresses() {
        // for the CDI proxy
    }

    @Inject
    SpecialAddresses(RestClasses classes) {
        this(classes.all());
    }

    SpecialAddresses(Set<Class<?>> classes) {
        this.addresses = new HashSet<>();
        classes.stream()
                .filter(type -> type.isAnnotationPresent(Path.class) && type != CollectionResource.class)
                .flatMap(SpecialAddresses::templates)
                .forEach(this::add);
    }

    private static Stream<String> templates(Class<?> resource) {
        String path = resource.getAnnotation(Path.class).value();
        return Stream.concat(
                Stream.of(path),
                Arrays.stream(resource.getMethods())
                        .filter(method -> method.isAnnotationPresent(Path.class))
                        .map(method ->
                                path + "/" + method.getAnnotation(Path.class).value()));
    }

    private void add(String template) {
        List<String> parts = Arrays.stream(
                        VARIABLE.matcher(template).replaceAll(ANY).split("/"))
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.size() == 2) {
            addresses.add(String.join("/", parts));
        }
    }

    boolean contains(String collection, String key) {
        return addresses.contains(collection + "/" + key)
                || addresses.contains(collection + "/" + ANY)
                || addresses.contains(ANY + "/" + key);
    }
}
