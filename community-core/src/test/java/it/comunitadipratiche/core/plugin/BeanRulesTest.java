package it.comunitadipratiche.core.plugin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BeanRulesTest {
    private Wired wired;
    private BeanManager beans;

    @BeforeAll
    void open() {
        wired = Wired.with();
        beans = wired.get(BeanManager.class);
    }

    @AfterAll
    void close() {
        wired.close();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("plugin.class.scopes", TwoScopes.class),
                arguments("plugin.class.constructors", TwoInjected.class),
                arguments("plugin.class.constructor", NoConstructor.class),
                arguments("plugin.class.observer", TwoEvents.class),
                arguments("plugin.class.observer", InjectedObserver.class),
                arguments("plugin.class.final", FinalService.class),
                arguments("plugin.class.final", FinalMethod.class),
                arguments("plugin.class.generic", Generic.class),
                arguments("plugin.class.field", OpenField.class),
                arguments("plugin.class.serializable", Session.class));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String code, Class<?> type) {
        assertThatThrownBy(() -> check(type))
                .isInstanceOfSatisfying(
                        PluginRefusedException.class, refusal -> org.assertj.core.api.Assertions.assertThat(
                                        refusal.text().code())
                                .isEqualTo(code))
                .hasMessageContaining(type.getName());
    }

    @ParameterizedTest
    @ValueSource(classes = {Plain.class, Injected.class, Observer.class, Service.class, Choice.class, Thing.class})
    void allowed(Class<?> type) {
        assertThatCode(() -> check(type)).doesNotThrowAnyException();
    }

    private void check(Class<?> type) {
        new BeanRules(beans).check(beans.createAnnotatedType(type));
    }

    @ApplicationScoped
    @RequestScoped
    static class TwoScopes {}

    @ApplicationScoped
    static class TwoInjected {
        @Inject
        TwoInjected(String one) {
            throw new IllegalStateException(one);
        }

        @Inject
        TwoInjected(Integer other) {
            throw new IllegalStateException(other.toString());
        }
    }

    @ApplicationScoped
    static class NoConstructor {
        NoConstructor(String what) {
            throw new IllegalStateException(what);
        }
    }

    @ApplicationScoped
    static class TwoEvents {
        void on(@Observes String one, @Observes Integer other) {
            throw new IllegalStateException(one + other);
        }
    }

    @ApplicationScoped
    static class InjectedObserver {
        @Inject
        void on(@Observes String event) {
            throw new IllegalStateException(event);
        }
    }

    @Dependent
    @Transactional
    static final class FinalService {
        String serve() {
            return "served";
        }
    }

    @Dependent
    static class FinalMethod {
        @Transactional
        final String serve() {
            return "served";
        }
    }

    @ApplicationScoped
    static class Generic<T> {
        List<T> all() {
            return List.of();
        }
    }

    @ApplicationScoped
    static class OpenField {
        public int count;
    }

    @SessionScoped
    static class Session {}

    static class Plain {
        Plain(String what) {
            throw new IllegalStateException(what);
        }
    }

    @ApplicationScoped
    static class Injected {
        public static final int LIMIT = 3;

        @Inject
        Injected(String what) {
            throw new IllegalStateException(what);
        }

        Injected(Integer other) {
            throw new IllegalStateException(other.toString());
        }
    }

    @ApplicationScoped
    static class Observer {
        void on(@Observes String event, Integer other) {
            throw new IllegalStateException(event + other);
        }
    }

    @ApplicationScoped
    @Transactional
    static class Service {
        static final String helper() {
            return "helped";
        }

        String serve() {
            return "served";
        }
    }

    enum Choice {
        ONE
    }

    interface Thing {}
}
