package it.comunitadipratiche.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Internal;
import it.comunitadipratiche.core.kernel.Requires;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GuardTest {
    private static final Caller VISITOR = Caller.visitor(Locale.ITALIAN);
    private static final Caller EDITOR = caller("stories.edit");
    private static final Caller MEMBER = caller("stories.comment");

    private final Callers callers = new Callers();
    private final Guard guard = new Guard(callers);

    @Test
    void letsThePermittedPass() {
        assertThat(passes(EDITOR, "edit")).isTrue();
        assertThat(passes(Caller.system(), "edit")).isTrue();
    }

    @Test
    void asksVisitorsToSignIn() {
        assertThatThrownBy(() -> passes(VISITOR, "edit")).isInstanceOf(UnauthenticatedException.class);
    }

    @Test
    void tellsOthersWhichPermissionTheyLack() {
        assertThatThrownBy(() -> passes(MEMBER, "edit"))
                .isInstanceOfSatisfying(
                        ForbiddenException.class, e -> assertThat(e.text().in(Locale.ITALIAN))
                                .isEqualTo("Il tuo profilo non permette questa operazione (stories.edit)."));
    }

    @Test
    void refusesAMethodThatDeclaresNothingEvenToThePlatform() {
        for (Caller caller : new Caller[] {VISITOR, EDITOR, Caller.system()}) {
            assertThatThrownBy(() -> passes(caller, "undeclared"))
                    .isInstanceOfSatisfying(
                            ForbiddenException.class,
                            e -> assertThat(e.text().code()).isEqualTo("identity.undeclared"));
        }
    }

    @Test
    void letsEverybodyUseWhatIsForAnyoneAndServicesWhatIsInternal() {
        assertThat(passes(VISITOR, "read")).isTrue();
        assertThat(passes(VISITOR, "index")).isTrue();
    }

    @Test
    void looksAtDeclarationsOfMethodsThatAreNotPublicToo() {
        assertThat(passes(VISITOR, "within")).isTrue();
        assertThatThrownBy(() -> passes(VISITOR, "withinButDeclared")).isInstanceOf(UnauthenticatedException.class);
    }

    private boolean passes(Caller caller, String method) {
        Call call = new Call(method);
        callers.run(caller, () -> {
            try {
                guard.check(call);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        return call.proceeded;
    }

    private static Caller caller(String permission) {
        return new Caller(Optional.of(Id.next()), Set.of(Role.MEMBER), Set.of(permission), Locale.ITALIAN);
    }

    /** A service of a feature. */
    static class Stories {

        @Requires("stories.edit")
        public void edit() {}

        @Anyone
        public void read() {}

        @Internal
        public void index() {}

        public void undeclared() {}

        void within() {}

        @Requires("stories.edit")
        void withinButDeclared() {}
    }

    /** A call that goes through the interceptor. */
    private static final class Call implements InvocationContext {
        private final String method;
        private boolean proceeded;

        Call(String method) {
            this.method = method;
        }

        @Override
        public Method getMethod() {
            try {
                return Stories.class.getDeclaredMethod(method);
            } catch (NoSuchMethodException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public @Nullable Object proceed() {
            proceeded = true;
            return null;
        }

        @Override
        public Object getTarget() {
            return new Stories();
        }

        @Override
        public @Nullable Object getTimer() {
            return null;
        }

        @Override
        public @Nullable Constructor<?> getConstructor() {
            return null;
        }

        @Override
        public Object[] getParameters() {
            return new Object[0];
        }

        @Override
        public void setParameters(Object[] parameters) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Object> getContextData() {
            return new HashMap<>();
        }
    }
}
