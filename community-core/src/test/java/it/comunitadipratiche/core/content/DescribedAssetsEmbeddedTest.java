package it.comunitadipratiche.core.content;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.assets.AssetDescription;
import it.comunitadipratiche.core.assets.AssetDetails;
import it.comunitadipratiche.core.assets.AssetUpload;
import it.comunitadipratiche.core.assets.Assets;
import it.comunitadipratiche.core.assets.images.Pictures;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.outbox.Outbox;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class DescribedAssetsEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private final Assets assets;
    private final Entries entries;
    private final Publishing publishing;
    private final Publications publications;
    private final Outbox outbox;

    DescribedAssetsEmbeddedTest(
            Assets assets, Entries entries, Publishing publishing, Publications publications, Outbox outbox) {
        this.assets = assets;
        this.entries = entries;
        this.publishing = publishing;
        this.publications = publications;
        this.outbox = outbox;
    }

    @Test
    void saysOfAPictureInAFieldWhatIsSaidOfItNow() {
        AssetDetails picture = picture("Una sedia");
        Id article = published("<p>Testo</p>", Optional.of(picture.id()));
        ReadyDocument before = read(article);

        describe(picture.id(), "Due sedie");

        ReadyDocument after = read(article);
        assertThat(alt(after, "image")).isEqualTo("Due sedie");
        assertThat(after.etag()).isNotEqualTo(before.etag());
        assertThat(after.modifiedAt()).isEqualTo(before.modifiedAt());
    }

    @Test
    void saysOfAPictureInATextWhatIsSaidOfItNow() {
        AssetDetails picture = picture("Una sedia");
        Id article = published("<p>Ecco</p><img src=\"asset:" + picture.id() + "\">", Optional.empty());

        describe(picture.id(), "Tre sedie");

        assertThat(alt(read(article), "body")).isEqualTo("Tre sedie");
    }

    @Test
    void leavesWhatDoesNotShowThePictureAsItIs() {
        AssetDetails picture = picture("Una sedia");
        Id article = published("<p>Testo</p>", Optional.of(picture("Un tavolo").id()));
        String before = read(article).etag();

        describe(picture.id(), "Quattro sedie");

        assertThat(read(article).etag()).isEqualTo(before);
    }

    @Test
    void publishesWhatIsSaidOfAPictureAtThatTime() {
        AssetDetails picture = picture("Una sedia");
        assets.get(picture.id());
        describe(picture.id(), "Cinque sedie");

        assertThat(alt(read(published("<p>Testo</p>", Optional.of(picture.id()))), "image"))
                .isEqualTo("Cinque sedie");
    }

    private AssetDetails picture(String alt) {
        AssetDescription description = described(alt);
        return assets.upload(new ByteArrayInputStream(Pictures.png(6, 5)), new AssetUpload("sedia.png", description));
    }

    private void describe(Id asset, String alt) {
        assets.describe(asset, described(alt), assets.get(asset).version());
        outbox.drain();
    }

    private static AssetDescription described(String alt) {
        return new AssetDescription(
                Optional.of(LocalizedText.it(alt)), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Id published(String body, Optional<Id> image) {
        var fields = Json.createObjectBuilder()
                .add("title", Json.createObjectBuilder().add("it", "Con figura"))
                .add("body", Json.createObjectBuilder().add("it", body));
        image.ifPresent(id -> fields.add("image", id.toString()));
        Id id = entries.create(EntryDraft.of("article", fields.build())).id();
        publishing.publish(id, IT, PublishOrder.now());
        return id;
    }

    private ReadyDocument read(Id article) {
        return publications.read("article", article.toString(), Optional.of(IT));
    }

    private static String alt(ReadyDocument document, String field) {
        JsonObject json = TypedContent.parse(document.json());
        return json.getJsonObject("assets").getJsonArray(field).getJsonObject(0).getString("alt");
    }
}
