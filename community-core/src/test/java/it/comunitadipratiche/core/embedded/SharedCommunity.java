package it.comunitadipratiche.core.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The community all test classes use in one place; it is closed after the last. */
final class SharedCommunity implements AutoCloseable {
    final TestPlace place;
    final TestClock clock = new TestClock();
    final Community community;
    private final Closing closing = new Closing();

    SharedCommunity(TestPlace place) {
        this.place = place;
        try {
            Path folder = Files.createTempDirectory("community-" + place.database());
            closing.add(() -> Folders.delete(folder));
            community = place.settings(place.database().create().apply(folder))
                    .clock(clock)
                    .setting("community.background", "false")
                    .open();
            closing.add(community::close);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closing.close();
    }
}
