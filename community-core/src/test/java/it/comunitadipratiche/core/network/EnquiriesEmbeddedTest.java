package it.comunitadipratiche.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.TooManyRequestsException;
import it.comunitadipratiche.core.mail.MailContent;
import it.comunitadipratiche.core.mail.Mailbox;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.territories.TerritoryFiles;
import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class EnquiriesEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private static final String TERRITORIES = """
            istat,nome,prov_istat,sigla,provincia,reg_istat,regione,catastale
            951001,Scrivano,951,VA,Scrivano,01,Piemonte,V001
            """;

    private final Enquiries enquiries;
    private final Entries entries;
    private final Publishing publishing;
    private final Mailbox mailbox;
    private final Outbox outbox;
    private final Callers callers;
    private final TerritoryFiles territories;
    private final String contact = "contatto-" + Id.next() + "@example.org";

    EnquiriesEmbeddedTest(
            Enquiries enquiries,
            Entries entries,
            Publishing publishing,
            Mailbox mailbox,
            Outbox outbox,
            Callers callers,
            TerritoryFiles territories) {
        this.enquiries = enquiries;
        this.entries = entries;
        this.publishing = publishing;
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
    void reachTheContactThatTheirWritersDoNotSee() {
        Id id = published(true);

        send(id, new Enquiry("Grace", "grace@example.net", "Prima riga.\n\nSeconda {0} riga."), "192.0.2.1");
        outbox.drain();

        MailContent letter = letter();
        assertThat(letter.summary().subject()).contains("Grace");
        assertThat(letter.text()).contains("Prima riga.", "Seconda {0} riga.", "grace@example.net");
    }

    @Test
    void goOnlyWhereThereIsAContact() {
        Id closed = published(false);

        assertThat(enquiries.isOpen(new PublicationKey(closed, IT))).isFalse();
        assertThat(enquiries.isOpen(new PublicationKey(published(true), IT))).isTrue();
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> send(closed, new Enquiry("Grace", "grace@example.net", "Testo."), "192.0.2.2"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> send(Id.next(), new Enquiry("Grace", "grace@example.net", "Testo."), "192.0.2.2"));
    }

    @Test
    void sayEverythingThatIsWrongWithThem() {
        Id id = published(true);

        InvalidInputException refusal = catchThrowableOfType(
                InvalidInputException.class,
                () -> send(id, new Enquiry(" ", "nessuno", "x".repeat(4001)), "192.0.2.3"));

        assertThat(refusal.gaps()).extracting(Gap::pointer).containsExactly("/name", "/email", "/text");
    }

    @Test
    void doNotComeInFloods() {
        Id id = published(true);
        Enquiry enquiry = new Enquiry("Grace", "grace@example.net", "Testo.");
        for (int i = 0; i < Enquiries.PER_ADDRESS; i++) {
            send(id, enquiry, "192.0.2.4");
        }

        assertThatExceptionOfType(TooManyRequestsException.class).isThrownBy(() -> send(id, enquiry, "192.0.2.4"));
        send(id, enquiry, "192.0.2.5");
    }

    private void send(Id organization, Enquiry enquiry, String address) {
        callers.run(Caller.visitor(IT), () -> enquiries.send(organization.toString(), IT, enquiry, address));
    }

    private MailContent letter() {
        return mailbox.list(100, Optional.empty()).items().stream()
                .filter(summary -> summary.to().equals(contact))
                .map(summary -> mailbox.open(summary.id()))
                .findFirst()
                .orElseThrow();
    }

    private Id published(boolean reachable) {
        String json = "{\"name\":{\"it\":\"Ente\"},\"nature\":\"OTHER\",\"taxCode\":\"80078750587\","
                + "\"seat\":{\"municipality\":\"951001\"},\"contact\":{\"name\":\"Ada\""
                + (reachable ? ",\"email\":\"" + contact + "\"" : "") + "}}";
        Id id = entries.create(EntryDraft.of(
                        Organization.TYPE,
                        Json.createReader(new StringReader(json)).readObject()))
                .id();
        publishing.publish(id, IT, PublishOrder.now());
        return id;
    }
}
