package it.comunitadipratiche.api.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.kernel.Role;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceRuleTest {
    private final ResourceRule rule = new ResourceRule();

    static Stream<Arguments> refuses() {
        return Stream.of(
                arguments("api.plugin.provider", Everywhere.class),
                arguments("api.plugin.path", OfThePlatform.class),
                arguments("api.plugin.path", Similar.class),
                arguments("api.plugin.path", Anything.class),
                arguments("api.plugin.constructor", NoConstructor.class),
                arguments("api.plugin.constructor", Hidden.class),
                arguments("api.plugin.template", BadTemplate.class),
                arguments("api.plugin.template", BadMethod.class),
                arguments("api.plugin.media", BadMedia.class),
                arguments("api.plugin.parameter", BadParameter.class),
                arguments("api.plugin.parameter", BadField.class),
                arguments("api.plugin.parameter", BadBean.class));
    }

    @ParameterizedTest
    @MethodSource
    void refuses(String code, Class<?> type) {
        assertThat(rule.breach(Set.of("podcast"), type)).map(Message::code).hasValue(code);
    }

    @ParameterizedTest
    @ValueSource(classes = {Sound.class, Rooted.class, String.class})
    void allows(Class<?> type) {
        assertThat(rule.breach(Set.of("podcast"), type)).isEmpty();
    }

    @Provider
    public static class Everywhere {}

    @Path("entries/{id}")
    public static class OfThePlatform {}

    @Path("podcasts")
    public static class Similar {}

    @Path("{any}/podcast")
    public static class Anything {}

    @Path("podcast")
    public static class NoConstructor {
        NoConstructor(String what) {
            throw new IllegalStateException(what);
        }
    }

    @Path("podcast")
    static class Hidden {}

    @Path("podcast/{id")
    public static class BadTemplate {}

    @Path("podcast")
    public static class BadMethod {
        @GET
        @Path("{year: [}")
        public String get() {
            return "";
        }
    }

    @Path("podcast")
    public static class BadMedia {
        @GET
        @Produces("plain")
        public String get() {
            return "";
        }
    }

    @Path("podcast")
    public static class BadParameter {
        @GET
        public String get(@QueryParam("day") LocalDate day) {
            return day.toString();
        }
    }

    @Path("podcast")
    public static class BadField {
        @QueryParam("thing")
        Object thing = "";
    }

    @Path("podcast")
    public static class BadBean {
        @GET
        public String get(@BeanParam Days days) {
            return days.toString();
        }
    }

    public static class Days {
        @QueryParam("from")
        LocalDate from = LocalDate.MIN;
    }

    @Path("podcast-plays/{id}")
    @Produces({MediaType.APPLICATION_JSON, "text/plain;q=0.5, text/csv"})
    public static class Sound {
        @GET
        public String get(
                @PathParam("id") Id id,
                @QueryParam("n") int number,
                @QueryParam("role") Role role,
                @QueryParam("many") List<String> many,
                LocalDate body) {
            return id + " " + number + role + many + body;
        }
    }

    @Path("/podcast")
    public static class Rooted {}
}
