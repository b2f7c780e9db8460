package it.comunitadipratiche.core.norms;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryChange;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.publishing.Article;
import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Publishes what tests need, and laws that no other test cites. */
final class Written {
    static final Locale IT = Locale.ITALIAN;
    private final Entries entries;
    private final Publishing publishing;
    private final Outbox outbox;
    private final int number = 10_000 + (int) Math.floorMod(Id.next().value(), 80_000L);

    Written(Entries entries, Publishing publishing, Outbox outbox) {
        this.entries = entries;
        this.publishing = publishing;
        this.outbox = outbox;
    }

    /** A citation of a law of its own. */
    String law() {
        return "l. " + number + "/2019";
    }

    String key() {
        return "stato:legge:2019:" + number;
    }

    int number() {
        return number;
    }

    Id article(String body) {
        return publish(EntryDraft.of(article("Un articolo", body)));
    }

    Id articleFor(Audience audience, String body) {
        return publish(new EntryDraft(
                "article",
                Optional.empty(),
                Optional.of(audience),
                Map.of(),
                TypedContent.toFields(article("Per pochi", body))));
    }

    /** A draft that nobody sees yet. */
    Id draft(String body) {
        return entries.create(EntryDraft.of(article("Una bozza", body))).id();
    }

    void edit(Id id, String body) {
        entries.save(
                id,
                EntryChange.of(article("Un articolo", body)),
                entries.get(id).version());
        publish(id);
    }

    void publish(Id id) {
        publishing.publish(id, IT, PublishOrder.now());
        outbox.drain();
    }

    void withdraw(Id id) {
        publishing.withdraw(id, IT);
        outbox.drain();
    }

    Id material(String title, String fields) {
        JsonObject card = TypedContent.parse("""
                {'title': {'it': '%s'}, 'kind': 'NORMATIVE', 'actType': 'LAW', 'summary': {'it': 'In breve.'},
                 'date': '2019-05-06', 'sourceUrl': 'https://www.example.org/legge', 'language': 'IT',
                 'licence': 'CC_BY'}""".formatted(title).replace('\'', '"'));
        JsonObject more = TypedContent.parse(fields.replace('\'', '"'));
        return publish(EntryDraft.of(
                "material",
                JSON.createObjectBuilder(card)
                        .addAll(JSON.createObjectBuilder(more))
                        .build()));
    }

    static PublicationKey inItalian(Id id) {
        return new PublicationKey(id, IT);
    }

    private Id publish(EntryDraft draft) {
        Id id = entries.create(draft).id();
        publish(id);
        return id;
    }

    private static Article article(String title, String body) {
        return Article.of(LocalizedText.it(title), LocalizedText.it("In breve."), LocalizedText.it(body));
    }
}
