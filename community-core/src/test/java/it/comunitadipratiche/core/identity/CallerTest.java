package it.comunitadipratiche.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {

    @Test
    void mayDoWhatItsPermissionsSay() {
        Caller editor = caller(Role.EDITOR, "content.edit");
        assertThat(editor.can("content.edit")).isTrue();
        assertThat(editor.can("content.publish")).isFalse();
        assertThat(Caller.visitor(Locale.ITALIAN).can("content.edit")).isFalse();
        assertThat(Caller.system().can("content.edit")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ADMIN, STAFF",
        "STAFF_CONTENT, STAFF",
        "STAFF_MEMBERSHIP, STAFF",
        "EDITOR, MEMBERS",
        "EXPERT, MEMBERS",
        "MEMBER, MEMBERS"
    })
    void readsWhatItsRoleReads(Role role, Audience audience) {
        assertThat(caller(role).audience()).isEqualTo(audience);
    }

    @Test
    void readsWhatIsPublicIfUnknown() {
        assertThat(Caller.visitor(Locale.ITALIAN).audience()).isEqualTo(Audience.PUBLIC);
    }

    @Test
    void keepsItsTokenInAnotherLanguage() {
        Caller program = new Caller(
                Optional.of(Id.next()), Optional.of(Id.next()), Set.of(Role.MEMBER), Set.of(), Locale.ITALIAN);
        assertThat(program.in(Locale.ENGLISH).token()).isEqualTo(program.token());
        assertThat(program.in(Locale.ENGLISH).locale()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void isAskedToSignInWhereAnAccountIsNeeded() {
        assertThatThrownBy(() -> Caller.visitor(Locale.ITALIAN).demandAccount())
                .isInstanceOf(UnauthenticatedException.class);
        assertThatThrownBy(() -> Caller.system().demandAccount()).isInstanceOf(UnauthenticatedException.class);
    }

    private static Caller caller(Role role, String... permissions) {
        return new Caller(Optional.of(Id.next()), Set.of(role), Set.of(permissions), Locale.ITALIAN);
    }
}
