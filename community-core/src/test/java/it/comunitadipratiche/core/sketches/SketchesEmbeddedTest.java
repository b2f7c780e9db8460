package it.comunitadipratiche.core.sketches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.TestClock;
import it.comunitadipratiche.core.identity.AccountProfile;
import it.comunitadipratiche.core.identity.Accounts;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.identity.NewAccount;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Role;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class SketchesEmbeddedTest {
    private final Sketches sketches;
    private final SketchSweep sweep;
    private final SketchData data;
    private final Accounts accounts;
    private final Callers callers;
    private final TestClock clock;

    SketchesEmbeddedTest(
            Sketches sketches,
            SketchSweep sweep,
            SketchData data,
            Accounts accounts,
            Callers callers,
            TestClock clock) {
        this.sketches = sketches;
        this.sweep = sweep;
        this.data = data;
        this.accounts = accounts;
        this.callers = callers;
        this.clock = clock;
    }

    @Test
    void keepsWhatWasWrittenLastUntilItIsDropped() {
        Caller ada = somebody();
        as(ada, () -> sketches.keep("entry:1", "Prima"));
        as(ada, () -> sketches.keep("entry:1", "Seconda"));
        assertThat(as(ada, () -> sketches.find("entry:1")))
                .map(SketchDetails::form)
                .contains("Seconda");

        as(ada, () -> {
            sketches.drop("entry:1");
            return true;
        });
        assertThat(as(ada, () -> sketches.find("entry:1"))).isEmpty();
    }

    @Test
    void showsNobodyTheSketchesOfOthers() {
        Caller ada = somebody();
        as(ada, () -> sketches.keep("new:article", "Mia"));
        Caller grace = somebody();
        assertThat(as(grace, () -> sketches.find("new:article"))).isEmpty();
        assertThat(as(grace, () -> sketches.newest(10))).isEmpty();
    }

    @Test
    void refusesAFormThatIsTooLong() {
        Caller ada = somebody();
        assertThatThrownBy(() -> as(ada, () -> sketches.keep("entry:2", "x".repeat(Sketches.LONGEST + 1))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void forgetsSketchesNobodyHasGoneOnWith() {
        Caller ada = somebody();
        as(ada, () -> sketches.keep("entry:3", "Vecchia"));
        clock.advance(SketchSweep.KEPT.plus(Duration.ofDays(1)));
        as(ada, () -> sketches.keep("entry:4", "Nuova"));
        sweep.run();
        assertThat(as(ada, () -> sketches.newest(10)))
                .extracting(SketchDetails::place)
                .containsExactly("entry:4");
    }

    @Test
    void exportsAndErasesWhatAnAccountHasBegunToWrite() {
        Caller ada = somebody();
        as(ada, () -> sketches.keep("entry:5", "Mio testo"));
        Id account = ada.account().orElseThrow();
        assertThat(data.export(account).toString()).contains("Mio testo");
        data.erase(account);
        assertThat(data.export(account)).isEmpty();
    }

    private <T> T as(Caller caller, Supplier<T> work) {
        return callers.call(caller, work);
    }

    private Caller somebody() {
        Id id = accounts.create(new NewAccount(
                        new AccountProfile(Id.next() + "@esempio.example", "Chi scrive", Locale.ITALIAN),
                        Set.of(Role.EDITOR),
                        Optional.empty()))
                .id();
        return new Caller(Optional.of(id), Set.of(Role.EDITOR), Set.of("identity.own"), Locale.ITALIAN);
    }
}
