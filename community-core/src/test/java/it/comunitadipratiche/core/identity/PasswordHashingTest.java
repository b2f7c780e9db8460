package it.comunitadipratiche.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import it.comunitadipratiche.core.kernel.Settings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordHashingTest {
    private static final String PASSWORD = "una frase facile da ricordare";
    private final PasswordHashing hashing = taking("");

    @Test
    void knowsThePasswordAgain() {
        String hash = hashing.hash(PASSWORD);
        assertThat(hash).startsWith("$argon2id$v=19$m=12288,t=3,p=1$").hasSizeLessThan(255);
        assertThat(hashing.matches(PASSWORD, Optional.of(hash))).isTrue();
        assertThat(hashing.matches(PASSWORD + " ", Optional.of(hash))).isFalse();
    }

    @Test
    void saltsEachHash() {
        assertThat(hashing.hash(PASSWORD)).isNotEqualTo(hashing.hash(PASSWORD));
    }

    @Test
    void matchesNothingWhereThereIsNoHash() {
        assertThat(hashing.matches(PASSWORD, Optional.empty())).isFalse();
    }

    @Test
    void worksAsHardForAnAccountThatIsNotThere() {
        assertThat(hashing.isOutdated(hashing.decoy())).isFalse();
        assertThat(taking("20000").isOutdated(taking("20000").decoy())).isFalse();
    }

    @Test
    void takesTheMemoryThatIsSetAndRenewsWhatTookAnother() {
        String hash = taking("20000").hash(PASSWORD);
        assertThat(hash).startsWith("$argon2id$v=19$m=20000,t=3,p=1$");
        assertThat(hashing.matches(PASSWORD, Optional.of(hash))).isTrue();
        assertThat(hashing.isOutdated(hash)).isTrue();
        assertThat(taking("0").hash(PASSWORD)).startsWith("$argon2id$v=19$m=8,t=3,p=1$");
    }

    @Test
    void takesComposedAndDecomposedLettersForTheSame() {
        String hash = hashing.hash("perché così è");
        assertThat(hashing.matches("perche\u0301 cosi\u0300 e\u0300", Optional.of(hash)))
                .isTrue();
    }

    @Test
    void checksHashesMadeWithOtherParametersAndKnowsTheyAreOutdated() {
        Argon2Function weaker = Argon2Function.getInstance(1024, 1, 1, 32, Argon2.ID, Argon2Function.ARGON2_VERSION_13);
        String old = Password.hash(PASSWORD).addRandomSalt(16).with(weaker).getResult();
        assertThat(hashing.matches(PASSWORD, Optional.of(old))).isTrue();
        assertThat(hashing.isOutdated(old)).isTrue();
        assertThat(hashing.isOutdated(hashing.hash(PASSWORD))).isFalse();
    }

    private static PasswordHashing taking(String memory) {
        return new PasswordHashing(new Settings(Map.of("community.passwords.memory", memory)));
    }
}
