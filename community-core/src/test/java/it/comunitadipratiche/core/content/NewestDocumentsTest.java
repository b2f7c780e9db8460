package it.comunitadipratiche.core.content;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.json.JsonObject;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NewestDocumentsTest {
    private final NewestDocuments newest = new NewestDocuments();
    private final PublicationKey key = new PublicationKey(Id.next(), Locale.ITALIAN);

    @Test
    void areNotMadeOfTheirBytesAgain() {
        JsonObject document = titled("Il patto");
        newest.add(key, TypedContent.bytes(document), document);

        assertThat(newest.json(key, TypedContent.bytes(document))).isSameAs(document);
    }

    @Test
    void areReadWhereTheyAreOthersByNow() {
        JsonObject document = titled("Il patto");
        newest.add(key, TypedContent.bytes(document), document);

        assertThat(newest.json(key, TypedContent.bytes(titled("Il nuovo patto"))))
                .isEqualTo(titled("Il nuovo patto"));
    }

    @Test
    void areLetGoWhenAllReadersHaveReadThem() {
        JsonObject document = titled("Il patto");
        newest.add(key, TypedContent.bytes(document), document);
        for (int reader = 0; reader < NewestDocuments.READERS; reader++) {
            assertThat(newest.json(key, TypedContent.bytes(document))).isSameAs(document);
        }

        assertThat(newest.json(key, TypedContent.bytes(document)))
                .isEqualTo(document)
                .isNotSameAs(document);
    }

    @Test
    void areReadWhereTheyAreNotKnown() {
        assertThat(newest.json(key, TypedContent.bytes(titled("Il patto")))).isEqualTo(titled("Il patto"));
    }

    private static JsonObject titled(String title) {
        return JSON.createObjectBuilder().add("title", title).build();
    }
}
