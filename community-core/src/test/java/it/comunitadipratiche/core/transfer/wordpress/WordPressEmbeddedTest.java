package it.comunitadipratiche.core.transfer.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryChange;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.EntryStatus;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.embedded.Community;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.GoneException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.transfer.CommentDraft;
import it.comunitadipratiche.core.transfer.ImportCounts;
import it.comunitadipratiche.core.transfer.ImportDetails;
import it.comunitadipratiche.core.transfer.ImportLine;
import it.comunitadipratiche.core.transfer.ImportOutcome;
import it.comunitadipratiche.core.transfer.ImportState;
import it.comunitadipratiche.core.transfer.Imports;
import it.comunitadipratiche.core.transfer.Origins;
import it.comunitadipratiche.core.transfer.Redirects;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class WordPressEmbeddedTest {
    private static final Caller VISITOR = Caller.visitor(Locale.ITALIAN);
    private final Imports imports;
    private final Entries entries;
    private final Publications publications;
    private final Community community;

    WordPressEmbeddedTest(Imports imports, Entries entries, Publications publications, Community community) {
        this.imports = imports;
        this.entries = entries;
        this.publications = publications;
        this.community = community;
    }

    @Test
    void reportsEveryItemAndCreatesNothingTheSecondTime() throws IOException {
        ImportDetails first = run(export("conta.example.org"));
        assertThat(first.state()).isEqualTo(ImportState.DONE);
        assertThat(first.counts()).isEqualTo(new ImportCounts(11, 0, 0, 0, 5, 0));

        ImportDetails second = run(export("conta.example.org"));
        assertThat(second.counts()).isEqualTo(new ImportCounts(0, 0, 11, 0, 5, 0));

        Map<Long, ImportLine> report = new HashMap<>();
        imports.report(second.id(), Optional.empty(), Optional.empty(), 100)
                .items()
                .forEach(line -> report.put(line.position(), line));
        assertThat(report).hasSize(16);
        assertThat(codes(report, 3)).contains("transfer.note.draft");
        assertThat(codes(report, 4)).contains("transfer.note.private");
        assertThat(codes(report, 5)).contains("transfer.note.password");
        assertThat(codes(report, 7)).containsExactly("transfer.skip.trash");
        assertThat(codes(report, 8)).contains("transfer.note.title");
        assertThat(codes(report, 11)).containsExactly("transfer.remote.host");
        assertThat(codes(report, 12)).containsExactly("transfer.remote.host");
        assertThat(codes(report, 13)).containsExactly("transfer.skip.type");
        assertThat(codes(report, 16)).containsExactly("transfer.skip.repeat");
    }

    @Test
    void publishesWhatWasPublicWithItsDatesAuthorAndCleanText() throws IOException {
        run(export("pubblica.example.org"));
        EntryDetails entry = entry("article", "pubblica.example.org", 10);
        ReadyDocument document = read("article", entry);

        assertThat(document.publishedAt()).hasToString("2021-03-04T09:00:00Z");
        assertThat(document.modifiedAt()).hasToString("2021-04-01T07:30:00Z");
        assertThat(document.json())
                .contains("Un anno di lavoro", "Il resto della storia", "Teresa Bellavista", "Quartieri", "Orti")
                .doesNotContain("script", "alert", "onclick", "nives@example.org");
        assertThat(read("article", entry("article", "pubblica.example.org", 11)).json())
                .contains("Gli orti, in breve.");
    }

    @Test
    void neverMakesPublicWhatWasNot() throws IOException {
        run(export("riserva.example.org"));
        for (int id : List.of(12, 13, 14)) {
            EntryDetails entry = entry("article", "riserva.example.org", id);
            assertThat(entry.locales().values())
                    .noneMatch(state ->
                            state.status() == EntryStatus.PUBLISHED || state.status() == EntryStatus.SCHEDULED);
            assertThatThrownBy(() -> read("article", entry)).isInstanceOf(NotFoundException.class);
        }
        assertThat(entry("article", "riserva.example.org", 13).audience()).isEqualTo(Audience.STAFF);
        assertThat(entry("article", "riserva.example.org", 14).audience()).isEqualTo(Audience.STAFF);
        assertThat(entry("article", "riserva.example.org", 14).toString()).doesNotContain("apriti-sesamo");
        assertThat(entry("article", "riserva.example.org", 15).locales().toString())
                .contains("2026-12-01T08:00:00Z");
    }

    @Test
    void leavesToPeopleWhatTheyEditedOrWithdrew(Publishing publishing) throws IOException {
        String export = export("redazione.example.org");
        run(export);
        EntryDetails edited = entry("article", "redazione.example.org", 10);
        EntryDetails withdrawn = entry("article", "redazione.example.org", 11);
        JsonObject fields = Json.createObjectBuilder(edited.fields())
                .add("title", Json.createObjectBuilder().add("it", "Titolo della redazione"))
                .build();
        entries.save(edited.id(), EntryChange.of(fields), edited.version());
        publishing.withdraw(withdrawn.id(), Locale.ITALIAN);

        run(export);
        assertThat(entries.get(edited.id()).fields()).isEqualTo(fields);
        assertThatThrownBy(() -> read("article", withdrawn)).isInstanceOf(GoneException.class);

        ImportDetails changed = run(export.replace("Un anno di lavoro", "Due anni di lavoro"));
        assertThat(changed.counts().kept()).isEqualTo(1);
        assertThat(entries.get(edited.id()).fields()).isEqualTo(fields);
        assertThatThrownBy(() -> read("article", withdrawn)).isInstanceOf(GoneException.class);

        run(
                export.replace("Un anno di lavoro", "Due anni di lavoro"),
                Json.createObjectBuilder().add("overwrite", true).build());
        assertThat(entries.get(edited.id()).fields().toString()).doesNotContain("Titolo della redazione");
        assertThat(read("article", withdrawn).json()).contains("Gli orti");
    }

    @Test
    void leadsLinksBetweenPostsToEachOtherButNeverToADraft() throws IOException {
        run(export("legami.example.org"));
        EntryDetails lanterna = entry("article", "legami.example.org", 10);
        EntryDetails orti = entry("article", "legami.example.org", 11);

        assertThat(lanterna.fields().toString()).contains("entry:" + orti.id());
        assertThat(orti.fields().toString())
                .contains("entry:" + lanterna.id(), "https://legami.example.org/bozza-nascosta/");
        EntryDetails page = entry("page", "legami.example.org", 30);
        assertThat(page.fields().getString("parent"))
                .isEqualTo(entry("page", "legami.example.org", 31).id().toString());
    }

    @Test
    void leadsOldAddressesToWhatIsPublic(Redirects redirects) throws IOException {
        run(export("rinvii.example.org").replace("/2021/03/lanterna/", "/rinvii/lanterna/"));
        ReadyDocument lanterna = read("article", entry("article", "rinvii.example.org", 10));

        community.run(VISITOR, () -> {
            assertThat(redirects.find("/rinvii/lanterna/?utm_source=x"))
                    .hasValueSatisfying(path -> assertThat(path).contains("/articles/" + lanterna.slug()));
            assertThat(redirects.find("/bozza-nascosta/")).isEmpty();
            assertThat(redirects.find("/riservato")).isEmpty();
            assertThat(redirects.find("/mai-esistito")).isEmpty();
        });
    }

    @Test
    void keepsTermsWithWhatIsAboveThem(Vocabularies vocabularies) throws IOException {
        run(export("termini.example.org"));
        ConceptDetails above = concept(vocabularies, "pratiche");

        assertThat(concept(vocabularies, "quartieri").broader()).containsExactly(above.id());
        assertThat(vocabularies.resolve("tags", List.of("orti"))).isNotEmpty();
    }

    @Test
    void keepsCommentsForLaterOnce(Origins origins) throws IOException {
        run(export("commenti.example.org"));
        run(export("commenti.example.org"));

        List<CommentDraft> comments =
                origins.comments(entry("article", "commenti.example.org", 10).id(), 10);
        assertThat(comments).extracting(CommentDraft::author).containsExactly("Nives", "Ugo");
        assertThat(comments).extracting(CommentDraft::approved).containsExactly(true, false);
        assertThat(comments.get(1).parent()).contains(comments.get(0).externalId());
    }

    @Test
    void makesAMenuOfItsEntries() throws IOException {
        ImportDetails details = run(export("menu.example.org"));
        ImportLine line = imports.report(details.id(), Optional.empty(), Optional.empty(), 100).items().stream()
                .filter(some -> some.type().equals("menu"))
                .findFirst()
                .orElseThrow();
        EntryDetails menu = entries.get(line.entry().orElseThrow());

        assertThat(menu.fields().getJsonObject("name").getString("it")).isEqualTo("Principale");
        assertThat(menu.fields().getJsonArray("items").getValuesAs(value -> value.asJsonObject()
                        .getInt("level")))
                .containsExactly(1, 2);
        assertThat(menu.fields().toString()).contains("Chi siamo");
    }

    @Test
    void refusesABrokenFileBeforeAnythingIsWritten() throws IOException {
        String whole = export("rotto.example.org");
        ImportDetails details = run(whole.substring(0, whole.length() - 40));

        assertThat(details.state()).isEqualTo(ImportState.FAILED);
        assertThat(details.counts()).isEqualTo(ImportCounts.NONE);
        assertThat(entries.findByExternalId("article", "rotto.example.org#10")).isEmpty();
    }

    @Test
    void importsTheThemeUnitTestData() throws IOException {
        Path file = Path.of("../../shared/data/wordpress/themeunittestdata.wordpress.xml");
        Assumptions.assumeTrue(Files.exists(file), "The real export is not here: " + file.toAbsolutePath());
        ImportDetails first = run(Files.readString(file));
        assertThat(first.state()).isEqualTo(ImportState.DONE);
        assertThat(first.counts().items()).isEqualTo(186);
        assertThat(first.counts().refused()).isZero();

        ImportDetails second = run(Files.readString(file));
        assertThat(second.counts().items()).isEqualTo(186);
        assertThat(second.counts().created()).isZero();
        assertThat(second.counts().updated()).isZero();
        assertThat(second.counts().unchanged()).isEqualTo(first.counts().created());

        long hidden =
                imports.report(first.id(), Optional.of(ImportOutcome.CREATED), Optional.empty(), 1000).items().stream()
                        .filter(line ->
                                line.type().equals("article") || line.type().equals("page"))
                        .filter(line -> !isPublic(line))
                        .count();
        assertThat(hidden)
                .as("a draft, a scheduled one, one with a password, one without text")
                .isEqualTo(4);
    }

    private static ConceptDetails concept(Vocabularies vocabularies, String code) {
        return Optional.ofNullable(
                        vocabularies.resolve("categories", List.of(code)).get(code))
                .orElseThrow();
    }

    private boolean isPublic(ImportLine line) {
        try {
            read(line.type(), entries.get(line.entry().orElseThrow()));
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private static List<String> codes(Map<Long, ImportLine> report, long position) {
        return Optional.ofNullable(report.get(position)).orElseThrow().reasons().stream()
                .map(Gap::message)
                .map(message -> message.code())
                .toList();
    }

    private ReadyDocument read(String type, EntryDetails entry) {
        return community.call(VISITOR, () -> publications.read(type, entry.id().toString(), Optional.empty()));
    }

    private EntryDetails entry(String type, String site, int id) {
        return entries.findByExternalId(type, site + "#" + id).orElseThrow();
    }

    private ImportDetails run(String export) {
        return run(export, JsonValue.EMPTY_JSON_OBJECT);
    }

    private ImportDetails run(String export, JsonObject options) {
        InputStream file = new ByteArrayInputStream(export.getBytes(StandardCharsets.UTF_8));
        ImportDetails details = imports.start("wordpress", "rivista.xml", file, options);
        imports.drain();
        return imports.get(details.id());
    }

    /** The export as if it came from another site, so that each test makes its own data. */
    private static String export(String host) throws IOException {
        try (InputStream in = WordPressEmbeddedTest.class.getResourceAsStream("/transfer/rivista.xml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("vecchia.example.org", host);
        }
    }
}
