package it.comunitadipratiche.core.content;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.content.types.Dossier;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.outbox.Outbox;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The publications of one entry name each other's languages. */
@EmbeddedTest
class SiblingLocalesEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private static final Locale EN = Locale.ENGLISH;
    private final Entries entries;
    private final Publishing publishing;
    private final Publications publications;
    private final Outbox outbox;

    SiblingLocalesEmbeddedTest(Entries entries, Publishing publishing, Publications publications, Outbox outbox) {
        this.entries = entries;
        this.publishing = publishing;
        this.publications = publications;
        this.outbox = outbox;
    }

    @Test
    void areNamedWhenAnotherIsPublishedLater() {
        Id id = draft();
        publishing.publish(id, IT, PublishOrder.now());
        outbox.drain();
        assertThat(locales(id, IT)).containsExactly("it");

        publishing.publish(id, EN, PublishOrder.now());
        outbox.drain();

        assertThat(locales(id, EN)).containsExactly("en", "it");
        assertThat(locales(id, IT)).containsExactly("en", "it");
    }

    @Test
    void areNotNamedAnyMoreOnceWithdrawnAndNamedWhenPublishedAgain() {
        Id id = draft();
        publishing.publish(id, IT, PublishOrder.now());
        publishing.publish(id, EN, PublishOrder.now());
        outbox.drain();

        publishing.withdraw(id, EN);
        outbox.drain();
        assertThat(locales(id, IT)).containsExactly("it");

        publishing.publish(id, EN, PublishOrder.now());
        outbox.drain();
        assertThat(locales(id, IT)).containsExactly("en", "it");
    }

    @Test
    void keepTheirDateAndTheirRevision() {
        Id id = draft();
        publishing.publish(id, IT, PublishOrder.now());
        ReadyDocument before = read(id, IT);
        EntryDetails entry = entries.get(id);
        entries.save(id, EntryChange.of(called("Bozza", "Draft")), entry.version());

        publishing.publish(id, EN, PublishOrder.now());
        outbox.drain();

        ReadyDocument after = read(id, IT);
        assertThat(after.json()).contains("Due lingue").doesNotContain("Bozza");
        assertThat(after.modifiedAt()).isEqualTo(before.modifiedAt());
        assertThat(after.etag()).isNotEqualTo(before.etag());
    }

    private Id draft() {
        return entries.create(EntryDraft.of(called("Due lingue", "Two languages")))
                .id();
    }

    private static Dossier called(String italian, String english) {
        return Dossier.called(LocalizedText.of(italian, english));
    }

    private List<String> locales(Id id, Locale locale) {
        return TypedContent.parse(read(id, locale).json())
                .getJsonArray("locales")
                .getValuesAs(JsonString::getString);
    }

    private ReadyDocument read(Id id, Locale locale) {
        return publications.read("dossier", id.toString(), Optional.of(locale));
    }
}
