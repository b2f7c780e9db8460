package it.comunitadipratiche.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.assets.AssetDescription;
import it.comunitadipratiche.core.assets.AssetDetails;
import it.comunitadipratiche.core.assets.AssetUpload;
import it.comunitadipratiche.core.assets.Assets;
import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryChange;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.content.Upsert;
import it.comunitadipratiche.core.content.Upserts;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.embedded.Community;
import it.comunitadipratiche.core.embedded.CommunityBuilder;
import it.comunitadipratiche.core.embedded.TestClock;
import it.comunitadipratiche.core.embedded.TestDatabase;
import it.comunitadipratiche.core.embedded.TestTransactions;
import it.comunitadipratiche.core.identity.AccountProfile;
import it.comunitadipratiche.core.identity.Accounts;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.NewAccount;
import it.comunitadipratiche.core.identity.Sessions;
import it.comunitadipratiche.core.identity.SignIn;
import it.comunitadipratiche.core.kernel.GoneException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.core.territories.TerritoryFiles;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import it.comunitadipratiche.core.vocabulary.VocabularyEditor;
import it.comunitadipratiche.core.vocabulary.skos.ConceptContent;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one PostgreSQL; a node hears of the other when its feed is polled, as it is every second in a server. */
class TwoNodesTest {
    private static final Locale IT = Locale.ITALIAN;
    private static final TestClock CLOCK = new TestClock();

    @TempDir
    static Path folder;

    private static Community one;
    private static Community two;

    @BeforeAll
    static void open() {
        Function<Path, CommunityBuilder> nodes = TestDatabase.POSTGRESQL.create();
        one = node(nodes, "one");
        two = node(nodes, "two");
    }

    @AfterAll
    static void close() {
        two.close();
        one.close();
    }

    @BeforeEach
    void listen() {
        poll(one);
        poll(two);
        two.get(Heard.class).news();
    }

    @Test
    void showWhatTheOtherPublished() {
        Id id = draft("Uno");
        assertThatThrownBy(() -> read(two, id)).isInstanceOf(NotFoundException.class);
        long generation = two.get(Publications.class).generation("article");

        publish(id);
        poll(two);

        assertThat(read(two, id)).contains("Uno");
        assertThat(two.get(Publications.class).generation("article")).isGreaterThan(generation);
    }

    @Test
    void showWhatTheOtherChanged() {
        Id id = draft("Prima");
        publish(id);
        assertThat(read(two, id)).contains("Prima");
        retitle(id, "Dopo");
        assertThat(read(two, id)).contains("Prima");

        poll(two);

        assertThat(read(two, id)).contains("Dopo");
    }

    @Test
    void showNothingOfWhatTheOtherWithdrew() {
        Id id = draft("Ritirato");
        publish(id);
        assertThat(read(two, id)).contains("Ritirato");

        one.run(Caller.system(), () -> one.get(Publishing.class).withdraw(id, IT));
        poll(two);

        assertThatThrownBy(() -> read(two, id)).isInstanceOf(GoneException.class);
    }

    @Test
    void knowTheTypesTheOtherDefined() {
        ContentTypes types = two.get(ContentTypes.class);
        assertThat(types.find("recipe")).isEmpty();

        one.run(Caller.system(), () -> one.get(ContentTypes.class).define(recipe()));
        poll(two);
        assertThat(types.find("recipe")).isPresent();

        one.run(Caller.system(), () -> one.get(ContentTypes.class).remove("recipe"));
        poll(two);
        assertThat(types.find("recipe")).isEmpty();
    }

    @Test
    void sayOfAFileWhatTheOtherSaysOfIt() {
        Assets assets = one.get(Assets.class);
        AssetDetails file = one.call(
                Caller.system(),
                () -> assets.upload(new ByteArrayInputStream(new byte[] {65}), AssetUpload.named("a.txt")));
        assertThat(title(two, file.id())).isEmpty();

        AssetDescription titled = new AssetDescription(
                Optional.empty(), Optional.of(LocalizedText.it("Verbale")), Optional.empty(), Optional.empty());
        one.run(Caller.system(), () -> assets.describe(file.id(), titled, file.version()));
        poll(two);

        assertThat(title(two, file.id())).contains(LocalizedText.it("Verbale"));
    }

    @Test
    void callConceptsAsTheOtherDoes() {
        ConceptDetails concept = one.call(Caller.system(), () -> one.get(Vocabularies.class)
                .ensureLabels("nodi", List.of("Orti"))
                .values()
                .iterator()
                .next());
        poll(two);
        assertThat(two.get(Vocabularies.class).concept(concept.id()).label()).isEqualTo(LocalizedText.it("Orti"));

        one.run(Caller.system(), () -> one.get(VocabularyEditor.class)
                .update(concept.id(), ConceptContent.of(LocalizedText.it("Giardini")), concept.version()));
        poll(two);

        assertThat(two.get(Vocabularies.class).concept(concept.id()).label()).isEqualTo(LocalizedText.it("Giardini"));
    }

    @Test
    void knowTheTerritoriesTheOtherImported() {
        assertThat(two.get(Territories.class).find("902004")).isEmpty();
        String file = """
                istat,nome,prov_istat,sigla,provincia,reg_istat,regione,catastale,validFrom,validUntil,successor
                902004,Borgo dei Nodi,902,VY,Valle,08,Emilia-Romagna,Z904,,,
                """;

        one.run(Caller.system(), () -> one.get(TerritoryFiles.class)
                .read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
        poll(two);

        assertThat(two.get(Territories.class).find("902004")).isPresent();
    }

    @Test
    void letNobodyInByASessionTheOtherEnded() {
        String email = "persona-" + Id.next() + "@example.org";
        String password = "una frase facile da ricordare";
        one.run(Caller.system(), () -> one.get(Accounts.class)
                .create(new NewAccount(
                        new AccountProfile(email, "Ada", IT), Set.of(Role.MEMBER), Optional.of(password))));
        SignIn.SignedIn signedIn = (SignIn.SignedIn) one.get(Sessions.class).begin(email, password, "192.0.2.1", "");
        assertThat(two.get(Sessions.class).find(signedIn.secret())).isPresent();

        one.get(Sessions.class).end(signedIn.secret());
        assertThat(one.get(Sessions.class).find(signedIn.secret())).isEmpty();
        poll(two);

        assertThat(two.get(Sessions.class).find(signedIn.secret())).isEmpty();
    }

    @Test
    void hearOfWhatIsCommittedAfterLaterChanges() throws InterruptedException {
        Thread later = new Thread(() -> {
            change("dopo");
            poll(two);
        });
        one.get(TestTransactions.class).run(() -> {
            feed(one).changed(Heard.KIND, List.of("prima"));
            later.start();
            join(later);
        });
        assertThat(two.get(Heard.class).news()).containsExactly(new NodeChange(Heard.KIND, Set.of("dopo")));

        poll(two);
        assertThat(two.get(Heard.class).news()).containsExactly(new NodeChange(Heard.KIND, Set.of("prima")));
        poll(two);
        assertThat(two.get(Heard.class).news()).isEmpty();
    }

    @Test
    void hearNothingOfWhatWasRolledBackNorOfThemselves() {
        assertThatThrownBy(() -> one.get(TestTransactions.class).run(() -> {
                    feed(one).changed(Heard.KIND, List.of("mai"));
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        change("davvero");
        poll(one);
        poll(two);

        assertThat(one.get(Heard.class).news()).noneMatch(change -> !change.isWhole());
        assertThat(two.get(Heard.class).news()).containsExactly(new NodeChange(Heard.KIND, Set.of("davvero")));
    }

    @Test
    void hearThatAnythingOfAKindMayHaveChangedInsteadOfTooManyKeys() {
        List<String> keys = IntStream.range(0, OwnChanges.MOST_KEYS + 5)
                .mapToObj(i -> "k" + i)
                .toList();
        one.get(TestTransactions.class).run(() -> feed(one).changed(Heard.KIND, keys));
        poll(two);

        assertThat(two.get(Heard.class).news()).singleElement().matches(NodeChange::isWhole);
    }

    @Test
    void forgetEverythingAfterTheyHaveNotListenedForLong() {
        CLOCK.advance(ChangeSweep.KEPT);
        poll(two);

        assertThat(two.get(Heard.class).news()).containsExactly(NodeChange.anything());
    }

    @Test
    void writeOneRowForEachTransactionAndSweepIt() throws SQLException {
        List<Upsert> some = IntStream.range(0, 50)
                .mapToObj(i -> new Upsert(
                        new EntryDraft(
                                "article", Optional.of("riga-" + i), Optional.empty(), Map.of(), fields("Riga " + i)),
                        Map.of(IT, Upsert.PublishAs.NOW),
                        Optional.empty()))
                .toList();
        int before = rows(one);
        one.run(Caller.system(), () -> one.get(Upserts.class).apply(some));
        assertThat(rows(one)).isEqualTo(before + 1);

        CLOCK.advance(ChangeSweep.KEPT.plus(Duration.ofSeconds(1)));
        one.get(ChangeSweep.class).run();
        assertThat(rows(one)).isZero();
    }

    @Test
    void areNotExpectedWhereADatabaseHasOneProcess(@TempDir Path alone) throws SQLException {
        try (Community community =
                Community.in(alone).setting("community.background", "false").open()) {
            Id id = community.call(Caller.system(), () -> community
                    .get(Entries.class)
                    .create(EntryDraft.of("article", fields("Sola")))
                    .id());
            community.run(Caller.system(), () -> community.get(Publishing.class).publish(id, IT, PublishOrder.now()));

            assertThat(rows(community)).isZero();
        }
    }

    private static Community node(Function<Path, CommunityBuilder> nodes, String name) {
        return nodes.apply(folder.resolve(name))
                .clock(CLOCK)
                .setting("community.background", "false")
                .beans(Heard.class)
                .open();
    }

    private static ChangeFeed feed(Community community) {
        return community.get(ChangeFeed.class);
    }

    private static void poll(Community community) {
        feed(community).poll();
    }

    private static void change(String key) {
        one.get(TestTransactions.class).run(() -> feed(one).changed(Heard.KIND, List.of(key)));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Id draft(String title) {
        return one.call(Caller.system(), () -> one.get(Entries.class)
                .create(EntryDraft.of("article", fields(title)))
                .id());
    }

    private static void publish(Id id) {
        one.run(Caller.system(), () -> one.get(Publishing.class).publish(id, IT, PublishOrder.now()));
    }

    private static void retitle(Id id, String title) {
        one.run(Caller.system(), () -> {
            Entries entries = one.get(Entries.class);
            entries.save(id, EntryChange.of(fields(title)), entries.get(id).version());
        });
        publish(id);
    }

    private static String read(Community community, Id id) {
        return community
                .get(Publications.class)
                .read("article", id.toString(), Optional.of(IT))
                .json();
    }

    private static Optional<LocalizedText> title(Community community, Id asset) {
        return community.call(
                Caller.system(),
                () -> community.get(Assets.class).get(asset).description().title());
    }

    private static JsonObject fields(String title) {
        return Json.createObjectBuilder()
                .add("title", Json.createObjectBuilder().add("it", title))
                .add("body", Json.createObjectBuilder().add("it", "<p>Testo</p>"))
                .build();
    }

    private static JsonObject recipe() {
        JsonObject label = Json.createObjectBuilder()
                .add("it", "Ricetta")
                .add("en", "Recipe")
                .build();
        return Json.createObjectBuilder()
                .add("name", "recipe")
                .add("collection", "recipes")
                .add("label", label)
                .add(
                        "fields",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("name", "title")
                                        .add("kind", "TEXT")
                                        .add("label", label)
                                        .add("required", true)))
                .build();
    }

    private static int rows(Community community) throws SQLException {
        try (Connection connection = community.get(DataSource.class).getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from cluster_change")) {
            count.next();
            return count.getInt(1);
        }
    }
}
