package it.comunitadipratiche.core.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class CollectionsEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private final Entries entries;
    private final Publishing publishing;
    private final Publications publications;
    private final Search search;
    private final Outbox outbox;

    CollectionsEmbeddedTest(
            Entries entries, Publishing publishing, Publications publications, Search search, Outbox outbox) {
        this.entries = entries;
        this.publishing = publishing;
        this.publications = publications;
        this.search = search;
        this.outbox = outbox;
    }

    @Test
    void arePublishedWithTwoThingsInThemAndKeepTheirOrder() {
        Id first = publish("page", "{'title':{'it':'Prima'}}");
        Id second = publish("article", "{'title':{'it':'Seconda'},'body':{'it':'<p>Testo.</p>'}}");
        Id lonely = entries.create(draft(first)).id();

        InvalidInputException refusal = catchThrowableOfType(
                InvalidInputException.class, () -> publishing.publish(lonely, IT, PublishOrder.now()));
        assertThat(refusal.gaps()).extracting(Gap::pointer).containsExactly("/fields/items");

        Id collection = entries.create(draft(second, first)).id();
        publishing.publish(collection, IT, PublishOrder.now());
        outbox.drain();

        assertThat(items(collection)).containsExactly(second, first);
        assertThat(search.find(SearchQuery.of(Collection.TYPE, IT).where("items.entry", first.toString()))
                        .items())
                .extracting(found -> found.key().entry())
                .containsExactly(collection);
    }

    @Test
    void areNotKeptWithTheSameThingTwice() {
        Id page = publish("page", "{'title':{'it':'Unica'}}");

        InvalidInputException refusal =
                catchThrowableOfType(InvalidInputException.class, () -> entries.create(draft(page, page)));

        assertThat(refusal.gaps()).extracting(Gap::pointer).containsExactly("/fields/items/1/entry");
    }

    @Test
    void leaveOutWhatIsWithdrawn() {
        Id stays = publish("page", "{'title':{'it':'Resta'}}");
        Id goes = publish("page", "{'title':{'it':'Se ne va'}}");
        Id collection = entries.create(draft(goes, stays)).id();
        publishing.publish(collection, IT, PublishOrder.now());

        publishing.withdraw(goes, IT);
        outbox.drain();

        assertThat(items(collection)).containsExactly(stays);
    }

    private List<Id> items(Id collection) {
        return Objects.requireNonNull(publications
                        .read(Collection.TYPE, collection.toString(), Optional.of(IT))
                        .as(Collection.class)
                        .items())
                .stream()
                .flatMap(item -> Stream.ofNullable(item.entry()))
                .toList();
    }

    private static EntryDraft draft(Id... chosen) {
        String items = Arrays.stream(chosen)
                .map(id -> "{'entry':'" + id + "','reason':{'it':'Serve.'}}")
                .collect(Collectors.joining(","));
        return EntryDraft.of(
                Collection.TYPE,
                TypedContent.parse(
                        ("{'title':{'it':'Scelte'},'summary':{'it':'Per chi comincia.'},'items':[" + items + "]}")
                                .replace('\'', '"')));
    }

    private Id publish(String type, String fields) {
        Id id = entries.create(EntryDraft.of(type, TypedContent.parse(fields.replace('\'', '"'))))
                .id();
        publishing.publish(id, IT, PublishOrder.now());
        return id;
    }
}
