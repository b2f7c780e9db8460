package it.comunitadipratiche.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** What a run shows, line by line as it becomes known. */
final class Report {
    private static final String ROW = "%-6s %-36s %9.0f/s %8.2f ms %8.2f ms %7.2f × %8d B %s%n";
    private static final double MEGA = 1e6;
    /** What the constant showed on the machine that goals in absolute numbers were set on. */
    private static final double REFERENCE = 23_600;

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void title(Path corpus, String load, int warmUp, int measure) {
        line("corpus", corpus.getFileName().toString());
        line(
                "load",
                load + ", " + warmUp + " s to warm up and " + measure + " s to measure each case, "
                        + Runtime.getRuntime().availableProcessors() + " processors, Java "
                        + Runtime.version().feature());
    }

    void start(Duration cpu, long residentBytes) {
        print("%-14s %.1f s of processor time to the first answer (goal 15)%n", "start", cpu.toMillis() / 1e3);
        print("%-14s %.0f MB resident, idle, -Xmx256m (goal 512)%n", "", residentBytes / MEGA);
    }

    void importing(long items, double worked, double found) {
        print(
                "%-14s %d materials in %.1f s, all found after %.1f s: %.0f/s (goal 2000)%n",
                "import", items, worked, found, items / found);
    }

    /** The later part of an import, by when the server is as warm as the other cases find it. */
    void importedWarm(long items, double seconds) {
        line(
                "import, warm",
                String.format(Locale.ROOT, "the last %d in %.1f s: %.0f/s", items, seconds, items / seconds));
    }

    void constant(long bytes, Figures constant) {
        print("%n%-6s %-36s %11s %11s %11s %9s %10s%n", "case", "", "answers", "p50", "p99", "of const.", "size");
        print(
                ROW,
                "const",
                "a constant object, Jakarta REST",
                constant.perSecond(),
                constant.p50(),
                constant.p99(),
                1.0,
                bytes,
                "");
        print(
                "%-6s this machine is %.2f times as fast as the one the goals in absolute numbers were set on%n",
                "", constant.perSecond() / REFERENCE);
    }

    void of(Case one, Figures figures, Figures constant) {
        String verdict =
                one.goal().map(goal -> verdict(goal, figures, constant)).orElse("");
        if (figures.bad() > 0) {
            verdict += " " + figures.bad() + " BAD ANSWERS";
        }
        print(
                ROW,
                one.name(),
                one.what(),
                figures.perSecond(),
                figures.p50(),
                figures.p99(),
                figures.perSecond() / constant.perSecond(),
                figures.bytes(),
                verdict);
    }

    private static String verdict(Case.Goal goal, Figures figures, Figures constant) {
        double speed = Math.min(1, constant.perSecond() / REFERENCE);
        if (goal.isMet(figures, constant, 1)) {
            return "ok";
        }
        return goal.isMet(figures, constant, speed) ? "ok for this machine" : "below its goal: " + words(goal);
    }

    private static String words(Case.Goal goal) {
        StringBuilder words = new StringBuilder();
        if (goal.ratio() > 0) {
            words.append(String.format(Locale.ROOT, "%.2f of the constant ", goal.ratio()));
        }
        if (goal.perSecond() > 0) {
            words.append(String.format(Locale.ROOT, "%.0f/s ", goal.perSecond()));
        }
        if (goal.p99() > 0) {
            words.append(String.format(Locale.ROOT, "p99 %.0f ms ", goal.p99()));
        }
        if (goal.p99Ratio() > 0) {
            words.append(String.format(Locale.ROOT, "p99 %.0f × the constant's", goal.p99Ratio()));
        }
        return words.toString().strip();
    }

    void line(String name, String text) {
        print("%-14s %s%n", name, text);
    }

    private void print(String format, Object... arguments) {
        out.printf(Locale.ROOT, format, arguments);
        out.flush();
    }
}
