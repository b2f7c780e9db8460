package it.comunitadipratiche.bench;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a run is to do, from system properties.
 *
 * @param items how many materials the corpus has ({@code benchmark.items}, 10,000)
 * @param corpus a file in the format of {@link Corpus} instead of a generated one ({@code benchmark.corpus})
 * @param warmUp seconds of each case that do not count ({@code benchmark.warm-up}, 20)
 * @param measure seconds of each case that count ({@code benchmark.measure}, 30)
 * @param cases the names of the cases to run, comma-separated; all if absent ({@code benchmark.cases})
 * @param again the folder of an earlier run, whose materials are measured again ({@code benchmark.again})
 * @param liberty the Liberty the build made
 * @param war the WAR to measure
 * @param folder where the corpus and the data of the server go
 */
record Options(
        int items,
        Optional<Path> corpus,
        int warmUp,
        int measure,
        Optional<String> cases,
        Optional<Path> again,
        Path liberty,
        Path war,
        Path folder) {

    static Options fromSystem() {
        return new Options(
                Integer.getInteger("benchmark.items", 10_000),
                given("benchmark.corpus").map(Path::of),
                Integer.getInteger("benchmark.warm-up", 20),
                Integer.getInteger("benchmark.measure", 30),
                given("benchmark.cases"),
                given("benchmark.again").map(Path::of),
                Path.of(given("liberty.home").orElseThrow()),
                Path.of(given("war.file").orElseThrow()),
                Path.of(given("benchmark.folder").orElseThrow()));
    }

    boolean wants(String name) {
        return cases.map(names -> ("," + names + ",").contains("," + name + ","))
                .orElse(true);
    }

    private static Optional<String> given(String name) {
        return Optional.ofNullable(System.getProperty(name)).filter(text -> !text.isBlank());
    }
}
