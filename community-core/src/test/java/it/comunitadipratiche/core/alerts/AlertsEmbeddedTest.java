package it.comunitadipratiche.core.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.embedded.Community;
import it.comunitadipratiche.core.embedded.TestClock;
import it.comunitadipratiche.core.identity.AccountDetails;
import it.comunitadipratiche.core.identity.AccountProfile;
import it.comunitadipratiche.core.identity.Accounts;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.NewAccount;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.kernel.StaleVersionException;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.search.Filter;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real mail server. */
@SuppressWarnings("NullAway.Init")
class AlertsEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");

    private final GreenMail smtp = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    private final TestClock clock = new TestClock();
    private Community community;
    private SavedSearches searches;
    private Caller ada;

    @BeforeEach
    void open(@TempDir Path folder) {
        smtp.start();
        community = Community.in(folder)
                .clock(clock)
                .setting("community.background", "false")
                .setting("community.site-url", "https://comunita.example.org")
                .setting("community.mail.host", "localhost")
                .setting("community.mail.port", String.valueOf(smtp.getSmtp().getPort()))
                .setting("community.mail.tls", "none")
                .open();
        searches = community.get(SavedSearches.class);
        ada = account("ada", Role.MEMBER);
    }

    @AfterEach
    void close() {
        community.close();
        smtp.stop();
    }

    @Test
    void comeInOneLetterForAllThatIsDueAndNeverAgain() throws Exception {
        published("Bando di prima");
        clock.advance(Duration.ofMinutes(1));
        save("I bandi", "bandi", Frequency.DAILY);
        save("Gli orti", "orto", Frequency.DAILY);
        save("Ogni settimana", "bando", Frequency.WEEKLY);
        save("Mai", "bando", Frequency.NEVER);
        clock.advance(Duration.ofHours(1));
        published("Un bando per tutti");
        published("L’orto e il bando");
        published("Altro");

        run();
        assertThat(smtp.getReceivedMessages()).as("not yet due").isEmpty();

        clock.advance(Duration.ofDays(1));
        run();
        run();

        MimeMessage letter = theOne();
        assertThat(letter.getSubject()).isEqualTo("2 novità per «I bandi»");
        String text = text(letter);
        assertThat(text)
                .contains("I bandi", "Un bando per tutti", "https://comunita.example.org/articles/un-bando-per-tutti")
                .doesNotContain("Bando di prima", "Altro", "Ogni settimana");
        assertThat(text.split("L’orto e il bando", -1)).as("once in a letter").hasSize(2);
        assertThat(letter.getHeader("List-Unsubscribe")[0])
                .startsWith("<https://comunita.example.org/api/v1/saved-searches/end?token=");
        assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");

        clock.advance(Duration.ofDays(1));
        run();
        assertThat(smtp.getReceivedMessages()).as("nothing new").hasSize(1);

        clock.advance(Duration.ofDays(5));
        run();
        assertThat(smtp.getReceivedMessages()).as("of the week").hasSize(2);
        assertThat(text(smtp.getReceivedMessages()[1])).contains("Ogni settimana", "Un bando per tutti");
    }

    @Test
    void comeWithTheNextLookWhereThatIsWished() throws Exception {
        save("I bandi", "bando", Frequency.AT_ONCE);
        clock.advance(Duration.ofMinutes(1));
        published("Un bando nuovo");

        clock.advance(Duration.ofMinutes(4));
        run();
        assertThat(smtp.getReceivedMessages()).as("not settled").isEmpty();
        clock.advance(Duration.ofMinutes(2));
        run();
        run();
        assertThat(text(theOne())).contains("Un bando nuovo");

        published("Un altro bando");
        clock.advance(Duration.ofMinutes(6));
        run();
        assertThat(smtp.getReceivedMessages()).hasSize(2);
        assertThat(text(smtp.getReceivedMessages()[1]))
                .contains("Un altro bando")
                .doesNotContain("Un bando nuovo");
    }

    @Test
    void tellWhatItsOwnerMayReadThen() throws Exception {
        save("Tutto", "segreto", Frequency.DAILY);
        clock.advance(Duration.ofHours(1));
        published("Il segreto di tutti");
        Id withdrawn = published("Un segreto di ieri");
        asStaff(() -> {
            community.get(Publishing.class).withdraw(withdrawn, IT);
            community.get(Outbox.class).drain();
            return withdrawn;
        });
        clock.advance(Duration.ofDays(1));

        run();

        assertThat(text(theOne())).contains("Il segreto di tutti").doesNotContain("ieri");
    }

    @Test
    void doNotTellAgainOfWhatIsPublishedAgain() {
        save("Le tavole", "tavola", Frequency.DAILY);
        clock.advance(Duration.ofHours(1));
        Id id = published("Una tavola");
        clock.advance(Duration.ofDays(1));
        run();
        assertThat(smtp.getReceivedMessages()).hasSize(1);

        asStaff(() -> {
            Publishing publishing = community.get(Publishing.class);
            publishing.withdraw(id, IT);
            publishing.publish(id, IT, PublishOrder.now());
            community.get(Outbox.class).drain();
            return id;
        });
        clock.advance(Duration.ofDays(1));
        run();

        assertThat(smtp.getReceivedMessages()).hasSize(1);
    }

    @Test
    void endByTheLinkInALetter() throws Exception {
        save("I bandi", "bando", Frequency.DAILY);
        clock.advance(Duration.ofHours(1));
        published("Un bando");
        clock.advance(Duration.ofDays(1));
        run();
        Matcher token = TOKEN.matcher(theOne().getHeader("List-Unsubscribe")[0]);
        assertThat(token.find()).isTrue();

        community.run(Caller.visitor(IT), () -> {
            assertThatThrownBy(() -> searches.silence(token.group(1) + "x")).isInstanceOf(NotFoundException.class);
            searches.look(token.group(1));
            searches.silence(token.group(1));
            searches.silence(token.group(1));
        });

        assertThat(community.call(ada, searches::own))
                .extracting(SavedSearchDetails::frequency)
                .containsExactly(Frequency.NEVER);
        published("Un altro bando");
        clock.advance(Duration.ofDays(1));
        run();
        assertThat(smtp.getReceivedMessages()).hasSize(1);
    }

    @Test
    void haveAFeedOfWhatEverybodyMayReadUntilItsAddressIsRenewed() {
        published("Un bando");
        SavedSearchDetails saved = save("I bandi", "bando", Frequency.NEVER);

        SearchFeed feed = community.call(Caller.visitor(IT), () -> searches.feed(saved.feed()));
        assertThat(feed.name()).isEqualTo("I bandi");
        assertThat(feed.items()).hasSize(1);

        SavedSearchDetails renewed = community.call(ada, () -> searches.renewFeed(saved.id()));
        assertThat(renewed.feed()).isNotEqualTo(saved.feed());
        assertThatThrownBy(() -> searches.feed(saved.feed())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> searches.feed("0" + saved.feed().substring(1))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> searches.feed("x")).isInstanceOf(NotFoundException.class);
        assertThat(searches.feed(renewed.feed()).items()).hasSize(1);
    }

    @Test
    void areTheirOwnersAlone() {
        SavedSearchDetails saved = save("I bandi", "bando", Frequency.DAILY);
        Caller grace = account("grace", Role.MEMBER);

        community.run(grace, () -> {
            assertThat(searches.own()).isEmpty();
            assertThatThrownBy(() -> searches.get(saved.id())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> searches.remove(saved.id())).isInstanceOf(NotFoundException.class);
        });
        community.run(ada, () -> {
            SavedSearchDetails changed = searches.change(saved.id(), saved.version(), "Bandi", Frequency.WEEKLY);
            assertThat(changed.name()).isEqualTo("Bandi");
            assertThatThrownBy(() -> searches.change(saved.id(), saved.version(), "Altro", Frequency.NEVER))
                    .isInstanceOf(StaleVersionException.class);
            searches.remove(saved.id());
            assertThat(searches.own()).isEmpty();
        });
    }

    @Test
    void areRefusedIfTheyMakeNoSenseOrAreTooMany() {
        community.run(ada, () -> {
            assertThatThrownBy(() -> searches.save(draft("", "bando", Frequency.NEVER, List.of())))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() ->
                            searches.save(draft("X", "bando", Frequency.NEVER, List.of(Filter.eq("nessuno", "1")))))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> searches.save(draft("X", "x".repeat(501), Frequency.NEVER, List.of())))
                    .isInstanceOf(InvalidInputException.class);
            for (int i = 0; i < SavedSearches.MOST; i++) {
                searches.save(draft("Ricerca " + i, "bando", Frequency.NEVER, List.of()));
            }
            assertThatThrownBy(() -> searches.save(draft("Una di troppo", "bando", Frequency.NEVER, List.of())))
                    .isInstanceOf(ConflictException.class);
        });
    }

    @Test
    void areExportedAndErasedWithTheirOwner() {
        save("I bandi", "bando", Frequency.DAILY);
        AlertData data = community.get(AlertData.class);
        Id account = ada.demandAccount();

        assertThat(data.export(account).toString()).contains("I bandi", "DAILY");
        data.erase(account);
        data.erase(account);

        assertThat(data.export(account)).isEmpty();
        clock.advance(Duration.ofDays(2));
        run();
        assertThat(smtp.getReceivedMessages()).isEmpty();
    }

    private Caller account(String name, Role role) {
        AccountDetails account = asStaff(() -> community
                .get(Accounts.class)
                .create(new NewAccount(
                        new AccountProfile(name + "@example.org", name, IT), Set.of(role), Optional.empty())));
        return new Caller(Optional.of(account.id()), Set.of(role), Set.of("identity.own"), IT);
    }

    private SavedSearchDetails save(String name, String words, Frequency frequency) {
        return community.call(ada, () -> searches.save(draft(name, words, frequency, List.of())));
    }

    private static SavedSearchDraft draft(String name, String words, Frequency frequency, List<Filter> filters) {
        return new SavedSearchDraft(name, List.of("article", "page"), IT, words, filters, frequency);
    }

    private Id published(String title) {
        return asStaff(() -> {
            Id id = community
                    .get(Entries.class)
                    .create(EntryDraft.of(
                            "article",
                            TypedContent.parse(
                                    "{\"title\":{\"it\":\"" + title + "\"},\"body\":{\"it\":\"<p>Testo.</p>\"}}")))
                    .id();
            community.get(Publishing.class).publish(id, IT, PublishOrder.now());
            community.get(Outbox.class).drain();
            return id;
        });
    }

    private <T> T asStaff(Supplier<T> work) {
        return community.call(Caller.system(), work);
    }

    private void run() {
        asStaff(() -> {
            community.get(AlertTask.class).run();
            community.get(Outbox.class).drain();
            return true;
        });
    }

    private MimeMessage theOne() {
        assertThat(smtp.getReceivedMessages()).hasSize(1);
        return smtp.getReceivedMessages()[0];
    }

    private static String text(MimeMessage letter) throws Exception {
        MimeMultipart parts = (MimeMultipart) letter.getContent();
        return parts.getBodyPart(0).getContent().toString();
    }
}
