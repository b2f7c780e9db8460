package it.comunitadipratiche.core.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.Mergers;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.mail.MailContent;
import it.comunitadipratiche.core.mail.Mailbox;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.territories.TerritoryFiles;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class ConfirmationsEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private static final Pattern TOKEN = Pattern.compile("confirm\\?token=([A-Za-z0-9_-]+)");
    private static final String TERRITORIES = """
            istat,nome,prov_istat,sigla,provincia,reg_istat,regione,catastale
            921001,Confermata,921,WB,Confermata,01,Piemonte,W101
            """;

    private final Confirmations confirmations;
    private final Entries entries;
    private final Publishing publishing;
    private final Mergers mergers;
    private final Mailbox mailbox;
    private final Outbox outbox;
    private final Callers callers;
    private final TerritoryFiles territories;
    private final String word = Id.next().toString().toLowerCase(Locale.ROOT);

    ConfirmationsEmbeddedTest(
            Confirmations confirmations,
            Entries entries,
            Publishing publishing,
            Mergers mergers,
            Mailbox mailbox,
            Outbox outbox,
            Callers callers,
            TerritoryFiles territories) {
        this.confirmations = confirmations;
        this.entries = entries;
        this.publishing = publishing;
        this.mergers = mergers;
        this.mailbox = mailbox;
        this.outbox = outbox;
        this.callers = callers;
        this.territories = territories;
    }

    @BeforeEach
    void importTerritories() {
        territories.read(new ByteArrayInputStream(TERRITORIES.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void areAskedForOnceWhenThePracticeIsPublished() {
        Id one = organization("uno", true);
        Id silent = organization("muta", false);
        Id practice = practice(one, silent);

        publish(practice);
        publish(practice);

        assertThat(letters("uno")).hasSize(1);
        assertThat(letters("uno").get(0).summary().subject()).contains("Pratica " + word);
        assertThat(letters("uno").get(0).text()).contains("Ente uno", "gestore");
        assertThat(confirmations.of(practice))
                .extracting(PartnerAnswer::organization, PartnerAnswer::state)
                .containsExactly(tuple(one, PartnerState.ASKED));
        assertThat(confirmations.confirmed(practice)).isEmpty();
    }

    @Test
    void areGivenOnceByTheLinkOfWhoeverWasAsked() {
        Id one = organization("uno", true);
        Id other = organization("due", true);
        Id practice = practice(one, other);
        publish(practice);
        String token = token("uno");
        String others = token("due");

        callers.run(Caller.visitor(IT), () -> {
            assertThat(confirmations.look(token))
                    .isEqualTo(new PartnerQuestion(
                            "Pratica " + word,
                            "/practices/pratica-" + word,
                            "Ente uno",
                            "gestore",
                            PartnerState.ASKED));
            assertThat(confirmations.answer(token, true).state()).isEqualTo(PartnerState.CONFIRMED);
            confirmations.answer(others, false);
            assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> confirmations.answer(token, false));
        });

        assertThat(confirmations.confirmed(practice)).containsExactly(one);
        assertThat(confirmations.of(practice))
                .extracting(PartnerAnswer::state)
                .containsExactly(PartnerState.CONFIRMED, PartnerState.DENIED);
        assertThat(confirmations.denied(100))
                .extracting(DeniedPartner::practice, DeniedPartner::organization)
                .contains(tuple(practice, "Ente due"));
        publish(practice);
        assertThat(letters("uno")).hasSize(1);
    }

    @Test
    void passToTheOrganizationThatTakesThePlaceOfAnother() {
        Id gone = organization("doppia", true);
        Id into = organization("vera", true);
        Id alone = practice(gone);
        Id both = practice(gone, into);
        publish(alone);
        publish(both);
        letters("doppia").stream()
                .map(ConfirmationsEmbeddedTest::token)
                .forEach(token -> confirmations.answer(token, true));

        mergers.merge(gone, into);

        assertThat(confirmations.confirmed(alone)).containsExactly(into);
        assertThat(confirmations.of(both))
                .extracting(PartnerAnswer::organization, PartnerAnswer::state)
                .containsExactly(tuple(into, PartnerState.CONFIRMED));
    }

    @Test
    void needALinkThatIsWhole() {
        Id one = organization("uno", true);
        publish(practice(one));
        String token = token("uno");
        String forged = token.substring(0, token.length() - 4) + "AAAA";

        for (String bad : List.of("", "x", forged, "0".repeat(56))) {
            assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> confirmations.look(bad));
            assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> confirmations.answer(bad, true));
        }
    }

    @Test
    void endWithThePractice() {
        Id one = organization("uno", true);
        Id practice = practice(one);
        publish(practice);
        publishing.withdraw(practice, IT);

        assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> confirmations.look(token("uno")));
    }

    @Test
    void areNotAskedForAgainWithinDays() {
        Id one = organization("uno", true);
        Id practice = practice(one);
        publish(practice);

        assertThat(confirmations.ask(practice)).isZero();
    }

    @Test
    void needThePermissionToPublish() {
        Id practice = practice(organization("uno", true));

        callers.run(Caller.visitor(IT), () -> {
            assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> confirmations.ask(practice));
            assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> confirmations.of(practice));
        });
    }

    private void publish(Id practice) {
        publishing.publish(practice, IT, PublishOrder.now());
        outbox.drain();
    }

    private String token(String name) {
        return token(letters(name).get(0));
    }

    private static String token(MailContent letter) {
        Matcher link = TOKEN.matcher(letter.text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private List<MailContent> letters(String name) {
        return mailbox.list(100, Optional.empty()).items().stream()
                .filter(summary -> summary.to().equals(address(name)))
                .map(summary -> mailbox.open(summary.id()))
                .toList();
    }

    private String address(String name) {
        return name + '-' + word + "@example.org";
    }

    private Id organization(String name, boolean reachable) {
        Id id = create(
                "organization",
                "{\"name\":{\"it\":\"Ente %s\"},\"nature\":\"OTHER\",\"taxCode\":\"80078750587\",\"seat\":{\"municipality\":\"921001\"}%s}"
                        .formatted(
                                name,
                                reachable
                                        ? ",\"contact\":{\"name\":\"Ada\",\"email\":\"" + address(name) + "\"}"
                                        : ""));
        publishing.publish(id, IT, PublishOrder.now());
        return id;
    }

    private Id practice(Id... organizations) {
        String partners = Arrays.stream(organizations)
                .map(id -> "{\"organization\":\"" + id + "\",\"role\":{\"it\":\"gestore\"}}")
                .collect(Collectors.joining(","));
        return create("practice", """
                {"title":{"it":"Pratica %s"},"summary":{"it":"In breve."},"instrument":"CO_DESIGN",
                 "policyAreas":["HOUSING"],"needAddressed":{"it":"Bisogno."},"territories":["921001"],
                 "proceedingAuthority":{"name":"Comune"},"startDate":"2024-01-01",
                 "phases":[{"type":"NOTICE","start":"2024-01-01"}],"tooEarly":true,"partners":[%s]}
                """.formatted(word, partners));
    }

    private Id create(String type, String json) {
        JsonObject fields = Json.createReader(new StringReader(json)).readObject();
        return entries.create(EntryDraft.of(type, fields)).id();
    }
}
