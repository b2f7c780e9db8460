package it.comunitadipratiche.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.UnsatisfiedResolutionException;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.junit.jupiter.api.Test;

class PluginIsolationTest {

    @Test
    void leadsAroundAnInjectionPointNobodyFills() {
        try (Wired wired = Wired.with(Letter.class)) {
            assertThat(wired.faults())
                    .containsOnly(entry(
                            "Sound",
                            "plugin.wiring.unsatisfied " + name(Letter.class) + "#stamp needs " + name(Stamp.class)
                                    + ", which nobody provides: add the bean or the library that is missing."));
            assertThatThrownBy(() -> wired.get(Letter.class).post()).isInstanceOf(UnsatisfiedResolutionException.class);
        }
    }

    @Test
    void leadsAroundAnInjectionPointThatMoreThanOneFills() {
        try (Wired wired = Wired.with(Walker.class, Left.class, Right.class)) {
            assertThat(wired.faults().get("Sound"))
                    .startsWith("plugin.wiring.ambiguous " + name(Walker.class) + "#walk needs " + name(Road.class))
                    .contains(name(Left.class) + ", " + name(Right.class));
        }
    }

    @Test
    void leadsAroundABeanThatCannotBeProxied() {
        try (Wired wired = Wired.with(Visitor.class, Statue.class)) {
            assertThat(wired.faults().get("Sound"))
                    .startsWith("plugin.wiring.unproxyable " + name(Visitor.class) + " cannot be given "
                            + name(Statue.class));
        }
    }

    @Test
    void fillsWhatASoundPluginNeeds() {
        try (Wired wired = Wired.with(Kitchen.class, Pantry.class, Left.class)) {
            assertThat(wired.faults()).isEmpty();
            assertThat(wired.get(Kitchen.class).taste())
                    .isEqualTo("3 eggs, [flour, milk], Left, salt for " + name(Kitchen.class) + ", bell");
        }
    }

    @Test
    void leavesOutAClassTheContainerWouldRefuse() {
        try (Wired wired = Wired.with(Left.class, Torn.class)) {
            assertThat(wired.faults().get("Sound"))
                    .startsWith("plugin.class.scopes " + "The class " + name(Torn.class));
        }
    }

    @Test
    void leavesTheClassesOfOthersToTheContainer() {
        assertThatThrownBy(() -> Wired.withoutPlugin(Torn.class)).hasMessageContaining("WELD-");
        assertThatThrownBy(() -> Wired.withoutPlugin(Letter.class)).hasMessageContaining("WELD-001408");
    }

    @Test
    void refusesABeanThatWouldTakeThePlaceOfThePlatforms() {
        try (Wired wired = Wired.with(Settings.class, Locales.class, OtherSettings.class)) {
            assertThat(wired.faults().get("Sound"))
                    .startsWith("plugin.bean.taken " + name(OtherSettings.class) + " would take the place of "
                            + Settings.class.getName());
            assertThat(wired.get(Settings.class)).isNotInstanceOf(OtherSettings.class);
        }
    }

    @Test
    void refusesAnInterceptorOfWhatIsNotThePlugins() {
        try (Wired wired = Wired.with(Spy.class)) {
            assertThat(wired.faults().get("Sound"))
                    .startsWith("plugin.bean.reach " + name(Spy.class) + " would also act on "
                            + Transactional.class.getName());
        }
    }

    @Test
    void takesTheNamesOfBeansAway() {
        try (Wired wired = Wired.with(NamedOne.class, NamedTwo.class)) {
            assertThat(wired.faults()).isEmpty();
        }
    }

    @Test
    void letsThePluginsClassesTakePartWhenItDoes() {
        try (Wired wired = Wired.with(Left.class)) {
            assertThat(wired.isolation.takesPart(Left.class)).isFalse();
            assertThat(wired.isolation.takesPart(Settings.class)).isTrue();

            wired.started();

            assertThat(wired.isolation.takesPart(Left.class)).isTrue();
        }
    }

    private static String name(Class<?> type) {
        return type.getName();
    }

    interface Stamp {}

    @Dependent
    static class Letter {
        @Inject
        Stamp stamp;

        void post() {
            throw new IllegalStateException("posted with " + stamp);
        }
    }

    interface Road {}

    @ApplicationScoped
    static class Left implements Road {
        @Override
        public String toString() {
            return "Left";
        }
    }

    @ApplicationScoped
    static class Right implements Road {}

    @ApplicationScoped
    static class Walker {
        @Inject
        void walk(Road road) {
            throw new IllegalStateException("walked on " + road);
        }
    }

    @ApplicationScoped
    static final class Statue {}

    @ApplicationScoped
    static class Visitor {
        @SuppressWarnings("NullAway.Init")
        protected Visitor() {
            // for the CDI proxy
        }

        @Inject
        Visitor(Statue statue) {
            throw new IllegalStateException("saw " + statue.getClass());
        }
    }

    @ApplicationScoped
    @RequestScoped
    static class Torn {}

    static class OtherSettings extends Settings {}

    @Interceptor
    @Transactional
    @jakarta.annotation.Priority(1)
    static class Spy {
        @AroundInvoke
        Object look(InvocationContext call) throws Exception {
            return call.proceed();
        }
    }

    @Named("same")
    @Dependent
    static class NamedOne {}

    @Named("same")
    @Dependent
    static class NamedTwo {}

    /** What a kitchen needs, in every way a bean can be produced. */
    @ApplicationScoped
    static class Pantry {
        @Produces
        int eggs() {
            return 3;
        }

        @Produces
        List<String> dry = List.of("flour", "milk");

        @Produces
        StringBuilder spice(InjectionPoint asked) {
            return new StringBuilder(
                    "salt for " + asked.getMember().getDeclaringClass().getName());
        }
    }

    /** Has every kind of injection point. */
    @Dependent
    static class Kitchen {
        @Inject
        int eggs;

        @Inject
        Instance<Road> roads;

        @Inject
        Event<StringBuilder> bells;

        private final List<? extends String> dry;
        private StringBuilder spice = new StringBuilder();
        private Provider<Road> road = Left::new;
        private Road way = new Right();

        @Inject
        Kitchen(List<? extends String> dry) {
            this.dry = dry;
        }

        @Inject
        void season(StringBuilder given, Provider<Road> street, Road only) {
            spice = given;
            road = street;
            way = only;
        }

        String taste() {
            StringBuilder bell = new StringBuilder("bell");
            bells.fire(bell);
            return eggs + " eggs, " + dry + ", " + roads.get() + ", " + spice + ", " + bell
                    + (way.toString().equals(road.get().toString()) ? "" : "?");
        }
    }
}
