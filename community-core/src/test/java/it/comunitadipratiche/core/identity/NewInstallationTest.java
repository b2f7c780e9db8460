package it.comunitadipratiche.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.embedded.Community;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewInstallationTest {
    private static final Caller VISITOR = Caller.visitor(Locale.ITALIAN);

    @TempDir
    Path folder;

    @Test
    void isSetUpOnceWhateverRestartsLieBetween() {
        String beforeRestart;
        try (Community community = Community.open(folder)) {
            beforeRestart = community.get(Setup.class).open().orElseThrow();
        }
        try (Community community = Community.open(folder)) {
            Setup setup = community.get(Setup.class);
            String secret = setup.open().orElseThrow();
            assertThatThrownBy(() -> complete(community, beforeRestart)).isInstanceOf(ForbiddenException.class);
            assertThat(complete(community, secret).roles()).containsExactly(Role.ADMIN);
            assertThatThrownBy(() -> complete(community, secret)).isInstanceOf(ConflictException.class);
        }
        try (Community community = Community.open(folder)) {
            assertThat(community.get(Setup.class).isOpen()).isFalse();
            assertThat(community.get(Setup.class).open()).isEmpty();
        }
    }

    @Test
    void keepsOneOfTwoAdministratorsWhoShutEachOtherOutAtTheSameTime() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Community community = Community.open(folder)) {
            Callers callers = community.get(Callers.class);
            Accounts accounts = community.get(Accounts.class);
            List<AccountDetails> administrators = callers.call(
                    Caller.system(),
                    () -> List.of(
                            accounts.create(People.someone(Role.ADMIN)), accounts.create(People.someone(Role.ADMIN))));
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<Boolean>> outcomes = new ArrayList<>();
            for (AccountDetails administrator : administrators) {
                outcomes.add(threads.submit(() -> {
                    start.await();
                    return callers.call(Caller.system(), () -> deactivates(accounts, administrator));
                }));
            }
            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            threads.shutdown();
        }
    }

    private static boolean deactivates(Accounts accounts, AccountDetails administrator) {
        try {
            accounts.deactivate(administrator.id(), administrator.version());
            return true;
        } catch (ConflictException e) {
            return false;
        }
    }

    private static AccountDetails complete(Community community, String secret) {
        AccountProfile profile = new AccountProfile(People.email(), "Prima", Locale.ITALIAN);
        Setup setup = community.get(Setup.class);
        return community.get(Callers.class).call(VISITOR, () -> setup.complete(secret, profile, People.PASSWORD));
    }
}
