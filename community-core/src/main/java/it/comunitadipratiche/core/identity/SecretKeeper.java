package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals what must be read again and may not lie open in the database: AES-256-GCM under a key that is not there. It is
 * that of the setting {@code community.secret-key}, else one made once and kept in the data folder.
 */
@ApplicationScoped
class SecretKeeper {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String FILE = "secret.key";
    private static final String VERSION = "1.";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CODE = "HmacSHA256";

    private Settings settings;
    private @Nullable SecretKeySpec key;

    @SuppressWarnings("NullAway.Init")
    protected SecretKeeper() {
        // for the CDI proxy
    }

    @Inject
    SecretKeeper(Settings settings) {
        this.settings = settings;
    }

    /**
     * Seals some bytes.
     *
     * @param owner what they belong to; they are opened for that alone
     */
    String seal(byte[] open, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, nonce, open, owner);
        byte[] all = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return VERSION + Base64.getEncoder().encodeToString(all);
    }

    byte[] open(String sealed, String owner) {
        ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(sealed.substring(VERSION.length())));
        byte[] nonce = new byte[NONCE_BYTES];
        all.get(nonce);
        byte[] rest = new byte[all.remaining()];
        all.get(rest);
        return apply(Cipher.DECRYPT_MODE, nonce, rest, owner);
    }

    /** A code that only who has the key can make of a text. */
    byte[] code(String text) {
        try {
            Mac mac = Mac.getInstance(CODE);
            mac.init(new SecretKeySpec(key().getEncoded(), CODE));
            byte[] own = mac.doFinal("community codes".getBytes(StandardCharsets.UTF_8));
            mac.init(new SecretKeySpec(own, CODE));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + CODE, e);
        }
    }

    private byte[] apply(int mode, byte[] nonce, byte[] bytes, String owner) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot be opened with this key: has community.secret-key changed?", e);
        }
    }

    private synchronized SecretKeySpec key() {
        if (key == null) {
            key = new SecretKeySpec(
                    settings.find("community.secret-key")
                            .map(SecretKeeper::read)
                            .orElseGet(() -> inFolder(settings.folder("keys"))),
                    "AES");
        }
        return key;
    }

    private static byte[] read(String text) {
        byte[] bytes = Base64.getDecoder().decode(text.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("community.secret-key is not 32 bytes in base 64");
        }
        return bytes;
    }

    private static byte[] inFolder(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(folder, file);
            }
            return read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The key " + file + " can be neither read nor made", e);
        }
    }

    /** Whoever makes it first, all read the same. */
    private static void make(Path folder, Path file) throws IOException {
        Files.createDirectories(folder);
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        Path fresh = Files.createTempFile(folder, FILE, ".new");
        if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(fresh, Base64.getEncoder().encodeToString(bytes));
        try {
            Files.move(fresh, file);
        } catch (FileAlreadyExistsException e) {
            Files.delete(fresh);
        }
    }
}
