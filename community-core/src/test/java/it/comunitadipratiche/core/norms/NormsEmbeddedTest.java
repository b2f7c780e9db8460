package it.comunitadipratiche.core.norms;

import static it.comunitadipratiche.core.norms.Written.IT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.identity.PageRequest;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.legal.Passage;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.plugin.PlatformStarted;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class NormsEmbeddedTest {
    private static final PageRequest FIRST = PageRequest.first(50);
    private static final Passage ARTICLE_3 = Passage.article("3");

    private final Norms norms;
    private final Callers callers;
    private final CatchUp catchUp;
    private final DataSource source;
    private final Outbox outbox;
    private final Written written;

    NormsEmbeddedTest(
            Norms norms,
            Callers callers,
            CatchUp catchUp,
            DataSource source,
            Entries entries,
            Publishing publishing,
            Outbox outbox) {
        this.norms = norms;
        this.callers = callers;
        this.catchUp = catchUp;
        this.source = source;
        this.outbox = outbox;
        this.written = new Written(entries, publishing, outbox);
    }

    @Test
    void areCitedByWhatIsPublishedUntilItIsWithdrawn() {
        written.draft("<p>Si veda la " + written.law() + ".</p>");
        Id article = written.article("<p>Prima frase. Si veda l'art. 3 della " + written.law() + ". Ultima.</p>");

        Citing citing = only(Optional.empty());
        assertThat(citing.key().entry()).isEqualTo(article);
        assertThat(citing.title()).isEqualTo("Un articolo");
        assertThat(citing.places()).singleElement().satisfies(place -> {
            assertThat(place.place()).isEqualTo("/body");
            assertThat(place.passage()).isEqualTo(ARTICLE_3);
            assertThat(place.snippet().text()).isEqualTo("Si veda l'art. 3 della " + written.law() + ".");
        });
        assertThat(norms.get(written.key()).norm().citing()).isEqualTo(1);

        written.withdraw(article);
        assertThat(citing(Optional.empty())).isEmpty();
        assertThat(norms.get(written.key()).norm().citing()).isZero();
    }

    @Test
    void areCitedByAnArticleThroughItsParts() {
        Id whole = written.article("<p>La " + written.law() + "</p>");
        Id article = written.article("<p>L'art. 3 della " + written.law() + "</p>");
        Id comma = written.article("<p>L'art. 3, comma 2, della " + written.law() + "</p>");
        Id letter = written.article("<p>L'art. 3, comma 2, lett. b), della " + written.law() + "</p>");
        Id bis = written.article("<p>L'art. 3-bis della " + written.law() + "</p>");

        assertThat(citing(Optional.empty())).containsExactly(bis, letter, comma, article, whole);
        assertThat(citing(Optional.of(ARTICLE_3))).containsExactly(letter, comma, article);
        assertThat(citing(Passage.ofCode("art3-com2"))).containsExactly(letter, comma);
        assertThat(citing(Optional.of(Passage.WHOLE))).containsExactly(whole);
        assertThat(norms.articles(written.key()))
                .extracting(one -> one.passage().code(), CitedPassage::citing)
                .containsExactly(tuple("", 1L), tuple("art3", 3L), tuple("art3bis", 1L));
        assertThat(norms.count(written.key(), ARTICLE_3)).isEqualTo(3);
        assertThat(norms.parts(written.key(), ARTICLE_3))
                .extracting(one -> one.passage().code())
                .containsExactly("art3", "art3-com2", "art3-com2-letb");
    }

    @Test
    void areTheSameWhetherTheirDayIsToldOrNot() {
        Id year = written.article("<p>La " + written.law() + "</p>");
        Id day = written.article("<p>La legge 5 marzo 2019, n. " + written.number() + "</p>");

        assertThat(citing(Optional.empty())).containsExactly(day, year);
        NormDetails norm = norms.get(written.key()).norm();
        assertThat(norm.identifier()).isEqualTo("urn:nir:stato:legge:2019-03-05;" + written.number());
        assertThat(norms.get("urn:nir:stato:legge:2019;" + written.number() + "~art3")
                        .norm())
                .isEqualTo(norm);
        assertThat(norms.get("art. 3 l. " + written.number() + "/2019").passage())
                .isEqualTo(ARTICLE_3);
    }

    @Test
    void areCitedForThoseWhoMayReadTheCitation() {
        Id open = written.article("<p>La " + written.law() + "</p>");
        Id closed = written.articleFor(Audience.MEMBERS, "<p>La " + written.law() + "</p>");

        callers.run(Caller.visitor(IT), () -> {
            assertThat(citing(Optional.empty())).containsExactly(open);
            assertThat(norms.get(written.key()).norm().citing()).isEqualTo(1);
            assertThat(norms.citedBy(Written.inItalian(closed))).isEmpty();
        });
        callers.run(member(), () -> {
            assertThat(citing(Optional.empty())).containsExactly(closed, open);
            assertThat(norms.get(written.key()).norm().citing()).isEqualTo(2);
        });
    }

    @Test
    void areCountedOnceForEachEntryHoweverOftenItIsPublished() {
        Id article = written.article("<p>La " + written.law() + " e ancora la " + written.law() + "</p>");
        written.edit(article, "<p>Sempre l'art. 3 della " + written.law() + "</p>");

        assertThat(norms.get(written.key()).norm().citing()).isEqualTo(1);
        written.edit(article, "<p>Niente più.</p>");
        assertThat(norms.get(written.key()).norm().citing()).isZero();
        assertThat(norms.mostCited(words(), FIRST).items()).isEmpty();
    }

    @Test
    void areNotCitedByTheMaterialThatIsOne() {
        String urn = "urn:nir:stato:legge:2019;" + written.number();
        Id law = written.material(
                "La legge stessa", "{'identifiers': ['" + urn + "'], 'summary': {'it': 'La " + written.law() + "'}}");
        Id other = written.material("Un commento", "{'norms': ['" + urn + "~art3']}");

        assertThat(citing(Optional.empty())).containsExactly(other);
        assertThat(only(Optional.empty()).places().get(0).place()).isEqualTo("/norms");
        assertThat(norms.being(written.key(), IT))
                .extracting(one -> one.key().entry())
                .containsExactly(law);
        assertThat(norms.itself(law)).extracting(NormDetails::key).containsExactly(written.key());
        assertThat(norms.citedBy(Written.inItalian(other)))
                .extracting(one -> one.norm().key(), CitedNorm::passages)
                .containsExactly(tuple(written.key(), List.of(ARTICLE_3)));
    }

    @Test
    void areFoundByWhatLawyersCallThem() {
        written.article("<p>L'art. 55 del CTS.</p>");

        NormPassage found = norms.get("art. 55, comma 3, cts");
        assertThat(found.norm().key()).isEqualTo("stato:decreto.legislativo:2017:117");
        assertThat(found.norm().name()).contains("Codice del Terzo settore");
        assertThat(found.norm().link(found.passage()).orElseThrow().toString())
                .isEqualTo("https://www.normattiva.it/uri-res/N2Ls?"
                        + "urn:nir:stato:decreto.legislativo:2017-07-03;117~art55");
        assertThat(found.norm().label(found.passage())).isEqualTo("art. 55, comma 3, d.lgs. 117/2017");
        for (String words : List.of("art. 55 CTS", "codice del terzo settore", "terzo settore", "117/2017")) {
            assertThat(norms.mostCited(new NormQuery(Optional.empty(), Optional.of(words)), FIRST)
                            .items())
                    .as(words)
                    .extracting(NormDetails::key)
                    .contains("stato:decreto.legislativo:2017:117");
        }
        assertThat(norms.mostCited(new NormQuery(Optional.of(NormKind.JUDGMENT), Optional.of("117/2017")), FIRST)
                        .items())
                .isEmpty();
        assertThat(norms.find("100%_")).isEmpty();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> norms.get("niente"));
    }

    @Test
    void areListedPageByPage() {
        for (int i = 0; i < 5; i++) {
            written.article("<p>La " + written.law() + "</p>");
        }
        List<Id> all = citing(Optional.empty());
        List<Id> seen = new ArrayList<>();
        Page<Citing> page = norms.citing(written.key(), Optional.empty(), IT, PageRequest.first(2));
        page.items().forEach(one -> seen.add(one.key().entry()));
        while (page.next().isPresent()) {
            page = norms.citing(
                    written.key(),
                    Optional.empty(),
                    IT,
                    PageRequest.at(2, page.next().map(Cursor::encoded).orElseThrow()));
            page.items().forEach(one -> seen.add(one.key().entry()));
        }

        assertThat(seen).isEqualTo(all);
        Page<Citing> back = norms.citing(
                written.key(),
                Optional.empty(),
                IT,
                PageRequest.at(2, page.previous().map(Cursor::encoded).orElseThrow()));
        assertThat(back.items()).extracting(one -> one.key().entry()).isEqualTo(all.subList(2, 4));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> norms.citing("x", Optional.empty(), IT, PageRequest.at(2, "Pg")));
        Page<NormDetails> some = norms.mostCited(NormQuery.ALL, PageRequest.first(1));
        assertThat(some.items()).hasSize(1);
    }

    @Test
    void areReadFromWhatWasPublishedBeforeTheyWereKept() throws SQLException {
        Id article = written.article("<p>La " + written.law() + "</p>");
        execute("delete from norm_citation where entry_id = " + article.value());
        execute("update norm set cited_public = 0, cited_members = 0, cited_staff = 0 where norm_key = '"
                + written.key() + "'");
        assertThat(citing(Optional.empty())).isEmpty();

        execute("update norm_reading set edition = 0");
        catchUp.start(new PlatformStarted(false));
        catchUp.start(new PlatformStarted(false));
        outbox.drain();

        assertThat(citing(Optional.empty())).containsExactly(article);
        assertThat(norms.get(written.key()).norm().citing()).isEqualTo(1);
    }

    private NormQuery words() {
        return new NormQuery(Optional.empty(), Optional.of(written.law()));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Caller member() {
        return new Caller(Optional.of(Id.next()), Set.of(Role.MEMBER), Set.of(), IT);
    }

    private Citing only(Optional<Passage> passage) {
        List<Citing> all = norms.citing(written.key(), passage, IT, FIRST).items();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<Id> citing(Optional<Passage> passage) {
        return norms.citing(written.key(), passage, IT, FIRST).items().stream()
                .map(one -> one.key().entry())
                .toList();
    }
}
