package it.comunitadipratiche.core.network;

/** The tax code of an organization: eleven digits, the last of which follows from the others. */
final class TaxCode {
    private static final int LENGTH = 11;
    private static final int TEN = 10;
    private static final int HIGHEST_DIGIT = 9;

    private TaxCode() {}

    /** Without the blanks and the country people write with it. */
    static String plain(String text) {
        String plain = text.replaceAll("[\\s.]", "");
        return plain.matches("(?i)IT\\d{11}") ? plain.substring(2) : plain;
    }

    static boolean hasElevenDigits(String code) {
        return code.matches("[0-9]{11}");
    }

    /** Whether it would be right with the zeros that spreadsheets drop at the beginning. */
    static boolean lacksZeros(String code) {
        return code.matches("[1-9][0-9]{5,9}") && isRight(padded(code));
    }

    static String padded(String code) {
        return "0".repeat(Math.max(0, LENGTH - code.length())) + code;
    }

    static boolean isRight(String code) {
        return code.charAt(LENGTH - 1) == checkDigit(code);
    }

    /** With the last digit that would be right, if the others are. */
    static String corrected(String code) {
        return code.substring(0, LENGTH - 1) + checkDigit(code);
    }

    /** What the last digit must be after the first ten. */
    static char checkDigit(String code) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            int digit = code.charAt(i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > HIGHEST_DIGIT ? weighed - HIGHEST_DIGIT : weighed;
        }
        return (char) ('0' + (TEN - sum % TEN) % TEN);
    }
}
