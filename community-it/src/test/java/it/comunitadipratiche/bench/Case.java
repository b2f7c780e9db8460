package it.comunitadipratiche.bench;

import java.util.Optional;

/**
 * Something to measure.
 *
 * @param name short, as in {@code R1}
 * @param what it is, in words
 * @param requests to send
 * @param connections at the same time
 * @param goal what it should bear, if that is said
 */
record Case(String name, String what, Load.Requests requests, int connections, Optional<Goal> goal) {

    /**
     * What a case should bear.
     *
     * @param ratio least part of the throughput of the constant; 0 if none is said
     * @param perSecond least answers a second; 0 if none is said
     * @param p99 most milliseconds; 0 if none is said
     * @param p99Ratio most times the p99 of the constant; 0 if none is said
     */
    record Goal(double ratio, double perSecond, double p99, double p99Ratio) {
        static Optional<Goal> ofRatio(double ratio) {
            return Optional.of(new Goal(ratio, 0, 0, 0));
        }

        /**
         * Whether it bears that.
         *
         * @param speed of this machine, where 1 is the one that absolute goals were set on
         */
        boolean isMet(Figures figures, Figures constant, double speed) {
            return figures.perSecond() >= ratio * constant.perSecond()
                    && figures.perSecond() >= perSecond * speed
                    && (p99 == 0 || figures.p99() <= p99 / speed)
                    && (p99Ratio == 0 || figures.p99() <= p99Ratio * constant.p99());
        }
    }
}
