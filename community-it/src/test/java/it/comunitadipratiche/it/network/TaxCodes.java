package it.comunitadipratiche.it.network;

import it.comunitadipratiche.core.kernel.Id;

/** Tax codes of organizations that no other test has. */
public final class TaxCodes {
    private static final long TEN_DIGITS = 10_000_000_000L;

    private TaxCodes() {}

    public static String some() {
        String digits = "%010d".formatted(Math.floorMod(Id.next().value() * 7919, TEN_DIGITS));
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
