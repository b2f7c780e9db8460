package it.comunitadipratiche.core.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.comunitadipratiche.core.assets.files.FileName;
import it.comunitadipratiche.core.assets.files.FileStore;
import it.comunitadipratiche.core.assets.images.ImageFormat;
import it.comunitadipratiche.core.assets.images.ImageHeader;
import it.comunitadipratiche.core.assets.images.Pictures;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.TestClock;
import it.comunitadipratiche.core.embedded.TestTransactions;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.kernel.StaleVersionException;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import it.comunitadipratiche.core.outbox.Outbox;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class AssetsEmbeddedTest {
    private static final Caller VISITOR = Caller.visitor(Locale.ITALIAN);
    private static final Caller MEMBER = caller(Role.MEMBER);

    private final Assets assets;
    private final Callers callers;
    private final TestTransactions transactions;

    AssetsEmbeddedTest(Assets assets, Callers callers, TestTransactions transactions) {
        this.assets = assets;
        this.callers = callers;
        this.transactions = transactions;
    }

    @Test
    void keepsWhatWasUploaded() throws IOException {
        AssetDetails asset = upload("Verbale.txt", "Il verbale");

        assertThat(assets.get(asset.id())).isEqualTo(asset);
        assertThat(asset.name()).isEqualTo("Verbale.txt");
        assertThat(asset.mediaType()).isEqualTo("text/plain");
        assertThat(asset.size()).isEqualTo(10);
        assertThat(asset.width()).isEmpty();
        assertThat(text(assets.open(asset.id(), Optional.empty()))).isEqualTo("Il verbale");
    }

    @Test
    void tellsTheSizeAndTheRenditionsOfAPicture() {
        AssetDetails asset = upload("foto", Pictures.jpegWithPlace(1000, 500, 6));

        assertThat(asset.width()).isEqualTo(OptionalInt.of(500));
        assertThat(asset.height()).isEqualTo(OptionalInt.of(1000));
        assertThat(asset.renditions()).containsExactly(new AssetRendition("thumb", 320, 640));
    }

    @Test
    void keepsTheSameBytesOnce() {
        AssetDetails one = upload("uno.txt", "le stesse parole");
        AssetDetails other = upload("due.txt", "le stesse parole");

        assertThat(other.id()).isNotEqualTo(one.id());
        assertThat(other.sha256()).isEqualTo(one.sha256());
    }

    @Test
    void servesARange() throws IOException {
        AssetContent content = assets.open(upload("a.txt", "una pratica").id(), Optional.empty());

        try (InputStream part = content.open(4, 4)) {
            assertThat(new String(part.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("prat");
        }
        assertThat(content.length()).isEqualTo(11);
        assertThat(content.etag()).isEqualTo('"' + content.sha256() + '"');
        assertThat(content.inline()).isFalse();
    }

    @Test
    void hidesAnAssetThatNothingShows() {
        Id id = upload("a.txt", "bozza").id();

        callers.run(VISITOR, () -> assertHidden(id));
        callers.run(caller(Role.STAFF_MEMBERSHIP), () -> assertHidden(id));
        callers.run(caller(Role.EDITOR, "content.read"), () -> assertThat(assets.get(id))
                .isNotNull());
    }

    @Test
    void showsAnAssetToItsOwner() {
        Caller owner = caller(Role.EXPERT, "assets.upload");
        Id id = callers.call(owner, () -> upload("a.txt", "mio").id());

        callers.run(owner, () -> assertThat(assets.get(id).owner()).isEqualTo(owner.account()));
        callers.run(caller(Role.EXPERT, "assets.upload"), () -> assertHidden(id));
    }

    @Test
    void listsForWhoeverReadsNoDraftsTheirOwn() {
        Caller owner = caller(Role.MEMBER, "assets.upload");
        Id own = callers.call(owner, () -> upload("mio.txt", "mio").id());
        Id others = upload("altrui.txt", "altrui").id();

        callers.run(owner, () -> {
            assertThat(ids(assets.list(AssetFilter.ALL, 10, Optional.empty()))).containsExactly(own);
            assertThat(assets.readable(List.of(others, own)).keySet()).containsExactly(own);
            assertThat(assets.referrers(own)).isEmpty();
            assertThatThrownBy(() -> assets.referrers(others)).isInstanceOf(NotFoundException.class);
        });
        callers.run(VISITOR, () -> assertThatThrownBy(() -> assets.list(AssetFilter.ALL, 10, Optional.empty()))
                .isInstanceOf(UnauthenticatedException.class));
    }

    @Test
    void isAsPublicAsTheWidestPublicationThatShowsIt() {
        Id id = upload("a.txt", "per i soci").id();
        Id forMembers = Id.next();
        Id forAll = Id.next();

        show(forMembers, Audience.MEMBERS, id);
        callers.run(VISITOR, () -> assertHidden(id));
        callers.run(MEMBER, () -> assertThat(assets.open(id, Optional.empty()).publiclyCacheable())
                .isFalse());

        show(forAll, Audience.PUBLIC, id);
        callers.run(VISITOR, () -> assertThat(assets.open(id, Optional.empty()).publiclyCacheable())
                .isTrue());

        transactions.run(() -> assets.unused(forAll, Locale.ITALIAN));
        callers.run(VISITOR, () -> assertHidden(id));
        callers.run(MEMBER, () -> assertThat(assets.get(id)).isNotNull());

        show(forMembers, Audience.STAFF, id);
        callers.run(MEMBER, () -> assertHidden(id));
    }

    @Test
    void forgetsWhatAPublicationShowedBefore() {
        Id before = upload("a.txt", "prima").id();
        Id after = upload("b.txt", "dopo").id();
        Id entry = Id.next();

        show(entry, Audience.PUBLIC, before);
        show(entry, Audience.PUBLIC, after);

        callers.run(VISITOR, () -> assertHidden(before));
        callers.run(VISITOR, () -> assertThat(assets.get(after)).isNotNull());
    }

    @Test
    void showsNothingOfAPublicationThatFailed() {
        Id id = upload("a.txt", "quasi pubblico").id();

        assertThatThrownBy(() -> transactions.run(() -> {
                    assets.used(Id.next(), Locale.ITALIAN, Audience.PUBLIC, Set.of(id));
                    assertThat(assets.find(List.of(id))).containsKey(id);
                    throw new IllegalStateException("roll back");
                }))
                .isInstanceOf(IllegalStateException.class);

        callers.run(VISITOR, () -> assertHidden(id));
    }

    @Test
    void describesAnAsset() {
        AssetDetails asset = upload("foto", Pictures.png(4, 3));
        AssetDescription description = new AssetDescription(
                Optional.of(LocalizedText.of("Un gruppo al lavoro", "A group at work")),
                Optional.of(LocalizedText.it("Il laboratorio")),
                Optional.of("Ada \"Bianchi\""),
                Optional.of("CC-BY-4.0"));

        AssetDetails described = assets.describe(asset.id(), description, asset.version());

        assertThat(described.description()).isEqualTo(description);
        assertThat(assets.get(asset.id())).isEqualTo(described);
        assertThat(described.version()).isGreaterThan(asset.version());
        assertThatThrownBy(() -> assets.describe(asset.id(), AssetDescription.EMPTY, asset.version()))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void namesEveryTextThatIsTooLong() {
        AssetUpload upload = new AssetUpload(
                "a.txt",
                new AssetDescription(
                        Optional.of(LocalizedText.it("x".repeat(501))),
                        Optional.of(LocalizedText.of(Map.of("nessuna lingua", "x"))),
                        Optional.of("x".repeat(301)),
                        Optional.empty()));

        InvalidInputException refusal = catchThrowableOfType(
                InvalidInputException.class, () -> assets.upload(new ByteArrayInputStream(new byte[] {65}), upload));

        assertThat(refusal.gaps())
                .extracting(gap -> gap.pointer())
                .containsExactlyInAnyOrder("/alt/it", "/title/nessuna lingua", "/credits");
    }

    @Test
    void letsOnlyEditorsAndTheOwnerDescribe() {
        Caller owner = caller(Role.EXPERT, "assets.upload");
        AssetDetails asset = callers.call(owner, () -> upload("a.txt", "mio"));
        show(Id.next(), Audience.PUBLIC, asset.id());

        callers.run(caller(Role.EXPERT, "assets.upload"), () -> assertThatThrownBy(
                        () -> assets.describe(asset.id(), AssetDescription.EMPTY, asset.version()))
                .isInstanceOf(ForbiddenException.class));
        callers.run(owner, () -> assertThat(assets.describe(asset.id(), AssetDescription.EMPTY, asset.version()))
                .isNotNull());
    }

    @Test
    void letsNoVisitorUpload() {
        callers.run(VISITOR, () -> assertThatThrownBy(() -> upload("a.txt", "ciao"))
                .isInstanceOf(UnauthenticatedException.class));
        callers.run(
                MEMBER, () -> assertThatThrownBy(() -> upload("a.txt", "ciao")).isInstanceOf(ForbiddenException.class));
    }

    @Test
    void keepsAnAssetThatIsShown() {
        Id id = upload("a.txt", "in uso").id();
        Id entry = Id.next();
        show(entry, Audience.PUBLIC, id);

        AssetInUseException refusal = catchThrowableOfType(AssetInUseException.class, () -> assets.delete(id));
        assertThat(refusal.referrers()).extracting(Ref::id).containsExactly(entry);

        transactions.run(() -> assets.unused(entry, Locale.ITALIAN));
        assets.delete(id);
        assertThatThrownBy(() -> assets.get(id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void listsAssetsByNameInPages() {
        String prefix = "Elenco_" + Id.next() + "%";
        List<Id> uploaded = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            uploaded.add(0, upload(prefix + i + ".txt", "testo " + i).id());
        }
        upload("Elenco", "altro");
        AssetFilter filter =
                new AssetFilter(Optional.of(FileName.safe(prefix).toUpperCase(Locale.ROOT)), Optional.of("text/*"));

        Page<AssetDetails> first = assets.list(filter, 2, Optional.empty());
        Page<AssetDetails> second = assets.list(filter, 2, first.next().map(cursor -> cursor.encoded()));
        Page<AssetDetails> last = assets.list(filter, 2, second.next().map(cursor -> cursor.encoded()));
        Page<AssetDetails> back = assets.list(filter, 2, last.previous().map(cursor -> cursor.encoded()));

        assertThat(ids(first)).isEqualTo(uploaded.subList(0, 2));
        assertThat(ids(second)).isEqualTo(uploaded.subList(2, 4));
        assertThat(ids(last)).isEqualTo(uploaded.subList(4, 5));
        assertThat(last.next()).isEmpty();
        assertThat(first.previous()).isEmpty();
        assertThat(ids(back)).isEqualTo(ids(second));
    }

    @Test
    void listsAssetsByTheWordsOfTheirNamesAndDescriptions() {
        AssetDetails asset = upload("Assemblea plenaria.txt", "testo");
        AssetDescription description = new AssetDescription(
                Optional.empty(),
                Optional.of(LocalizedText.it("La città di Zefirolandia")),
                Optional.empty(),
                Optional.empty());
        assets.describe(asset.id(), description, asset.version());

        assertThat(found(AssetFilter.ALL.saying(Optional.of("zefirolandia CITTA plenar"))))
                .containsExactly(asset.id());
        assertThat(found(AssetFilter.ALL.saying(Optional.of("zefirolandia deserta"))))
                .isEmpty();
        assertThat(found(AssetFilter.ALL.saying(Optional.of("zefirolandia_%")))).isEmpty();
    }

    @Test
    void listsAssetsByTheirKind() {
        String word = "w" + Id.next();
        Id text = upload(word + ".txt", "testo").id();
        Id picture = upload(word, Pictures.png(4, 3)).id();
        AssetFilter filter = AssetFilter.ALL.saying(Optional.of(word));

        assertThat(found(filter.of(Optional.of(AssetKind.DOCUMENT)))).containsExactly(text);
        assertThat(found(filter.of(Optional.of(AssetKind.IMAGE)))).containsExactly(picture);
        assertThat(found(filter.of(Optional.of(AssetKind.AUDIO)))).isEmpty();
    }

    @Test
    void tellsWhichPicturesNobodyHasPutIntoWords() {
        String word = "w" + Id.next();
        upload(word + ".txt", "testo");
        AssetDetails picture = upload(word, Pictures.png(4, 3));
        AssetFilter filter = AssetFilter.ALL.saying(Optional.of(word)).withoutAlt();
        long before = assets.countAwaitingAlt();
        assertThat(found(filter)).containsExactly(picture.id());

        assets.describe(
                picture.id(),
                AssetUpload.named("").showing(LocalizedText.it("Un prato")).description(),
                picture.version());

        assertThat(found(filter)).isEmpty();
        assertThat(assets.countAwaitingAlt()).isEqualTo(before - 1);
    }

    @Test
    void findsThoseThatExist() {
        AssetDetails asset = upload("a.txt", "trovami");

        assertThat(assets.find(List.of(Id.next(), asset.id()))).isEqualTo(Map.of(asset.id(), asset));
    }

    @Test
    void answersNoRenditionOfADocument() {
        Id document = upload("a.txt", "testo").id();
        Id picture = upload("foto", Pictures.png(4, 3)).id();

        assertThatThrownBy(() -> assets.open(document, Optional.of("thumb"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> assets.open(picture, Optional.of("huge"))).isInstanceOf(NotFoundException.class);
        assertThat(assets.open(picture, Optional.of("thumb")).settled()).isTrue();
    }

    @Test
    void forgetsWhoUploadedWhat(AssetOwners owners) {
        Caller owner = caller(Role.EXPERT, "assets.upload");
        Id id = callers.call(owner, () -> upload("a.txt", "mio").id());
        Id account = owner.account().orElseThrow();

        assertThat(owners.export(account).getJsonArray("files")).hasSize(1);
        owners.erase(account);
        owners.erase(account);

        assertThat(owners.export(account)).isEmpty();
        assertThat(assets.get(id).owner()).isEmpty();
    }

    @Test
    void makesRenditionsAfterTheUpload(Outbox outbox) throws IOException {
        Id id = upload("Foto grande.jpeg", Pictures.jpegWithPlace(1800, 900, 6)).id();
        AssetContent before = assets.open(id, Optional.of("thumb"));
        assertThat(before.settled()).isFalse();
        assertThat(before.sha256()).isEqualTo(assets.get(id).sha256());

        outbox.drain();

        AssetContent thumb = assets.open(id, Optional.of("thumb"));
        assertThat(thumb.settled()).isTrue();
        assertThat(thumb.fileName()).isEqualTo("Foto grande.jpeg");
        assertThat(thumb.inline()).isTrue();
        try (InputStream in = thumb.open()) {
            byte[] bytes = in.readAllBytes();
            assertThat(bytes).hasSize((int) thumb.length());
            assertThat(ImageFormat.of("image/jpeg").orElseThrow().read(Pictures.bytes(bytes)))
                    .isEqualTo(new ImageHeader(320, 640, 1, 3));
        }
        assertThat(assets.open(id, Optional.of("large")).sha256()).isEqualTo(before.sha256());
    }

    @Test
    void makesRenditionsOfTheSameBytesOnce(Outbox outbox, Renditions renditions) throws IOException {
        byte[] picture = Pictures.png(1001, 501);
        Id one = upload("a", picture).id();
        outbox.drain();
        Id other = upload("b", picture).id();

        assertThat(assets.open(other, Optional.of("medium")).settled()).isTrue();
        outbox.drain();
        renditions.make(other);
        assertThat(assets.open(other, Optional.of("medium")).sha256())
                .isEqualTo(assets.open(one, Optional.of("medium")).sha256());
    }

    @Test
    void sweepsWhatBelongsToNothing(FileSweep sweep, FileStore store, Outbox outbox, TestClock clock)
            throws IOException {
        AssetDetails kept = upload("a", Pictures.png(1002, 502));
        AssetDetails deleted = upload("b", Pictures.png(1003, 503));
        outbox.drain();
        String thumb = assets.open(deleted.id(), Optional.of("thumb")).sha256();
        assets.delete(deleted.id());

        sweep.sweep();
        assertThat(store.find(deleted.sha256())).isPresent();

        clock.advance(Duration.ofDays(2));
        sweep.sweep();
        sweep.sweep();
        assertThat(store.find(deleted.sha256())).isEmpty();
        assertThat(store.find(thumb)).isEmpty();
        assertThat(store.find(kept.sha256())).isPresent();
        assertThat(store.find(assets.open(kept.id(), Optional.of("thumb")).sha256()))
                .isPresent();
    }

    @Test
    void keepsTheBytesAnotherAssetShares(FileSweep sweep, FileStore store, TestClock clock) throws IOException {
        AssetDetails one = upload("a.txt", "condiviso");
        AssetDetails other = upload("b.txt", "condiviso");
        assets.delete(one.id());
        clock.advance(Duration.ofDays(2));

        sweep.sweep();

        assertThat(store.find(other.sha256())).isPresent();
    }

    private AssetDetails upload(String name, String content) {
        return upload(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private AssetDetails upload(String name, byte[] content) {
        return assets.upload(new ByteArrayInputStream(content), AssetUpload.named(name));
    }

    private void show(Id entry, Audience audience, Id... ids) {
        transactions.run(() -> assets.used(entry, Locale.ITALIAN, audience, Set.of(ids)));
    }

    private void assertHidden(Id id) {
        assertThatThrownBy(() -> assets.get(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> assets.open(id, Optional.empty())).isInstanceOf(NotFoundException.class);
    }

    private static Caller caller(Role role, String... permissions) {
        return new Caller(Optional.of(Id.next()), Set.of(role), Set.of(permissions), Locale.ITALIAN);
    }

    private List<Id> found(AssetFilter filter) {
        return ids(assets.list(filter, 10, Optional.empty()));
    }

    private static List<Id> ids(Page<AssetDetails> page) {
        return page.items().stream().map(AssetDetails::id).toList();
    }

    private static String text(AssetContent content) throws IOException {
        try (InputStream in = content.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
