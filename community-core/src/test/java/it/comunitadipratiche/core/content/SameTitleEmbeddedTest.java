package it.comunitadipratiche.core.content;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class SameTitleEmbeddedTest {
    private static final int EDITORS = 8;
    private static final int EACH = 6;
    private final Entries entries;
    private final Callers callers;

    SameTitleEmbeddedTest(Entries entries, Callers callers) {
        this.entries = entries;
        this.callers = callers;
    }

    @Test
    void givesEachEntryASlugOfItsOwnThoughManyAreCreatedAtTheSameMoment() throws Exception {
        JsonObject title = Json.createObjectBuilder()
                .add("title", Json.createObjectBuilder().add("it", "Insieme " + Id.next()))
                .build();
        Callable<String> create = () -> callers.call(
                Caller.system(),
                () -> entries.create(EntryDraft.of("dossier", title)).slugs().get("it"));
        ExecutorService editors = Executors.newFixedThreadPool(EDITORS);
        try {
            List<Future<String>> slugs = new ArrayList<>();
            for (int i = 0; i < EDITORS * EACH; i++) {
                slugs.add(editors.submit(create));
            }
            List<String> given = new ArrayList<>();
            for (Future<String> slug : slugs) {
                given.add(slug.get());
            }
            assertThat(given).hasSize(EDITORS * EACH).doesNotHaveDuplicates();
        } finally {
            editors.shutdownNow();
        }
    }
}
