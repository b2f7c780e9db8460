package it.comunitadipratiche.core.identity;

/** Bytes as letters and digits that are easy to type: base 32 of RFC 4648, without padding. */
final class Base32 {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte b : bytes) {
            held = ((held << Byte.SIZE) | (b & 0xff)) & 0xfff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(DIGITS.charAt((held >> bits) & 0x1f));
            }
        }
        if (bits > 0) {
            text.append(DIGITS.charAt((held << (BITS - bits)) & 0x1f));
        }
        return text.toString();
    }
}
