package it.comunitadipratiche.bench;

import java.net.URI;
import java.util.List;

/** Measures cases on a running server, and the constant they are compared with. */
record Measurement(Options options, Report report, Load load, URI server) {
    private static final int CONSTANT_CONNECTIONS = 32;
    /** A run that gives less than this times as many answers as the one before shows that the server is warm. */
    private static final double WARMER = 1.05;

    void of(List<Case> cases) {
        long bytes = load.run(server, cases.get(0).requests(), 1, 1).bytes();
        Figures constant = measure(Load.Requests.reads(List.of("/baseline/constant/" + bytes)), CONSTANT_CONNECTIONS);
        report.constant(bytes, constant);
        for (Case one : cases) {
            if (options.wants(one.name())) {
                report.of(one, measure(one.requests(), one.connections()), constant);
            }
        }
    }

    /** What is compared must not be measured while the server still compiles it: after an import that takes minutes. */
    private Figures measure(Load.Requests requests, int connections) {
        if (options.warmUp() > 0) {
            double before;
            double now = 0;
            do {
                before = now;
                now = load.run(server, requests, connections, options.warmUp()).perSecond();
            } while (now > before * WARMER);
        }
        return load.run(server, requests, connections, options.measure());
    }
}
