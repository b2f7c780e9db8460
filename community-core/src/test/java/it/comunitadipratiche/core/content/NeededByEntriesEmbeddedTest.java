package it.comunitadipratiche.core.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.comunitadipratiche.core.assets.AssetInUseException;
import it.comunitadipratiche.core.assets.AssetUpload;
import it.comunitadipratiche.core.assets.Assets;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Ref;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class NeededByEntriesEmbeddedTest {
    private final Entries entries;
    private final Assets assets;
    private final ContentTypes types;

    NeededByEntriesEmbeddedTest(Entries entries, Assets assets, ContentTypes types) {
        this.entries = entries;
        this.assets = assets;
        this.types = types;
    }

    @Test
    void keepsAnAssetThatADraftPointsTo() {
        Id asset = assets.upload(
                        new ByteArrayInputStream("Verbale".getBytes(StandardCharsets.UTF_8)),
                        AssetUpload.named("verbale.txt"))
                .id();
        Id entry = create(
                "dossier",
                "{'title': {'it': 'Fonte'}, 'body': {'it': '<a href=\\\"asset:" + asset + "\\\">Verbale</a>'}}");

        AssetInUseException refusal = catchThrowableOfType(AssetInUseException.class, () -> assets.delete(asset));
        assertThat(refusal.referrers()).containsExactly(new Ref("dossier", entry));
        assertThat(assets.referrers(asset)).containsExactly(new Ref("dossier", entry));

        entries.delete(entry, false);
        assets.delete(asset);
        assertThatThrownBy(() -> assets.get(asset)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void keepsAContentTypeThatHasEntries() {
        types.define(TypedContent.parse(json("""
                {'name': 'bando', 'collection': 'bandi', 'label': {'it': 'Bando', 'en': 'Call'},
                 'fields': [{'name': 'title', 'kind': 'TEXT', 'label': {'it': 'Titolo', 'en': 'Title'}}]}
                """)));
        Id entry = create("bando", "{'title': 'Primo bando'}");

        assertThatThrownBy(() -> types.remove("bando"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("bando");

        entries.delete(entry, false);
        types.remove("bando");
        assertThat(types.find("bando")).isEmpty();
    }

    private Id create(String type, String fields) {
        return entries.create(EntryDraft.of(type, TypedContent.parse(json(fields))))
                .id();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
