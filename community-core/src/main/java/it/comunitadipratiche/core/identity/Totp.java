package it.comunitadipratiche.core.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The codes an authenticator shows: six digits that change every 30 seconds (RFC 6238 with SHA-1). */
final class Totp {
    static final int STEP_SECONDS = 30;
    static final int DIGITS = 6;

    /** The clock of a phone may be a step off, either way. */
    static final int STEPS_OFF = 1;

    private static final int SECRET_BYTES = 20;
    private static final int MODULUS = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    static byte[] randomSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    static long step(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP_SECONDS);
    }

    static String code(byte[] secret, long step) {
        byte[] hash = hash(secret, step);
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
    }

    /**
     * The step whose code this is, of those around a time.
     *
     * @param after the last step whose code was used; neither its code nor an earlier one counts
     */
    static OptionalLong stepOf(byte[] secret, String code, Instant time, long after) {
        long now = step(time);
        return LongStream.rangeClosed(Math.max(now - STEPS_OFF, after + 1), now + STEPS_OFF)
                .filter(step -> MessageDigest.isEqual(bytes(code(secret, step)), bytes(code)))
                .findFirst();
    }

    private static byte[] hash(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA1", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
