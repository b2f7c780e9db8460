package it.comunitadipratiche.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.kernel.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretKeeperTest {
    private static final byte[] TEXT = "segreto".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void opensWhatWasSealedForTheSameOwnerAlone() {
        SecretKeeper keeper = inFolder();
        String sealed = keeper.seal(TEXT, "ada");

        assertThat(keeper.open(sealed, "ada")).isEqualTo(TEXT);
        assertThat(keeper.seal(TEXT, "ada")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> keeper.open(sealed, "bruno")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepsItsKeyWhereOnlyTheServerReads() throws Exception {
        String sealed = inFolder().seal(TEXT, "ada");

        assertThat(inFolder().open(sealed, "ada")).isEqualTo(TEXT);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("keys").resolve("secret.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void takesTheKeyOfTheSettingIfThereIsOne() {
        SecretKeeper keeper = withKey(new byte[32]);
        String sealed = keeper.seal(TEXT, "ada");

        assertThat(withKey(new byte[32]).open(sealed, "ada")).isEqualTo(TEXT);
        assertThat(folder.resolve("keys")).doesNotExist();
        assertThatThrownBy(() -> withKey(new byte[16]).seal(TEXT, "ada"))
                .hasMessage("community.secret-key is not 32 bytes in base 64");
    }

    private SecretKeeper inFolder() {
        return new SecretKeeper(new Settings(Map.of("community.data", folder.toString())));
    }

    private SecretKeeper withKey(byte[] key) {
        return new SecretKeeper(new Settings(Map.of(
                "community.data",
                folder.toString(),
                "community.secret-key",
                Base64.getEncoder().encodeToString(key))));
    }
}
