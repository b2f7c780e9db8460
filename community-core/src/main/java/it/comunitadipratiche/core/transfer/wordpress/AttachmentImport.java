package it.comunitadipratiche.core.transfer.wordpress;

import it.comunitadipratiche.core.assets.AssetDescription;
import it.comunitadipratiche.core.assets.AssetDetails;
import it.comunitadipratiche.core.assets.AssetUpload;
import it.comunitadipratiche.core.assets.Assets;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.transfer.ImportLine;
import it.comunitadipratiche.core.transfer.ImportOutcome;
import it.comunitadipratiche.core.transfer.Origins;
import it.comunitadipratiche.core.transfer.RemoteFileException;
import it.comunitadipratiche.core.transfer.RemoteFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Fetches a site's files and makes assets of them; what may not be fetched is reported with the reason. */
@ApplicationScoped
class AttachmentImport {
    private static final int LONGEST_ALT = 500;
    private static final int LONGEST_TITLE = 300;
    private Assets assets;
    private Origins origins;
    private RemoteFiles files;

    @SuppressWarnings("NullAway.Init")
    protected AttachmentImport() {
        // for the CDI proxy
    }

    @Inject
    AttachmentImport(Assets assets, Origins origins, RemoteFiles files) {
        this.assets = assets;
        this.origins = origins;
        this.files = files;
    }

    /** Imports one attachment in a step of its own. */
    void take(WordPressRun site, WxrItem item, JsonObject next) throws IOException {
        String externalId = site.externalId(item.id());
        Optional<Id> known = known(externalId);
        if (known.isPresent()) {
            report(site, next, line(item, externalId, ImportOutcome.UNCHANGED, known));
            return;
        }
        if (!site.options().attachments()) {
            report(site, next, without(item, externalId, ImportOutcome.SKIPPED, new Message("transfer.skip.files")));
            return;
        }
        Path file;
        try {
            file = files.fetch(item.text("wp:attachment_url"));
        } catch (RemoteFileException e) {
            report(site, next, without(item, externalId, ImportOutcome.SKIPPED, e.reason()));
            return;
        }
        try {
            site.run().step(next, 0, () -> List.of(upload(site, item, externalId, file)));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void report(WordPressRun site, JsonObject next, ImportLine line) {
        site.run().step(next, 0, () -> List.of(line));
    }

    private Optional<Id> known(String externalId) {
        return origins.asset(externalId).filter(id -> !assets.find(List.of(id)).isEmpty());
    }

    private ImportLine upload(WordPressRun site, WxrItem item, String externalId, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            AssetDetails asset = assets.upload(in, new AssetUpload(name(item), description(site, item)));
            origins.keepAsset(externalId, asset.id());
            ImportLine line = line(item, externalId, ImportOutcome.CREATED, Optional.of(asset.id()));
            boolean unsaid = asset.isImage()
                    && item.meta().getOrDefault("_wp_attachment_image_alt", "").isEmpty();
            return unsaid ? line.with(List.of(new Message("transfer.note.alt"))) : line;
        } catch (CommunityException e) {
            return without(item, externalId, ImportOutcome.REFUSED, e.text());
        } catch (IOException e) {
            return without(item, externalId, ImportOutcome.SKIPPED, new Message("transfer.remote.failed", name(item)));
        }
    }

    private static String name(WxrItem item) {
        String url = item.text("wp:attachment_url").replaceFirst("[?#].*$", "");
        String name = PostMapper.decoded(url.substring(url.lastIndexOf('/') + 1));
        return name.isEmpty() ? "file" : name;
    }

    /** What the picture shows, as its owner said; else its caption or title, to be looked at by people. */
    private static AssetDescription description(WordPressRun site, WxrItem item) {
        String title = PostBody.plain(item.title());
        String caption = PostBody.plain(item.excerpt());
        String alt = item.meta().getOrDefault("_wp_attachment_image_alt", "");
        String shown = alt.isEmpty() ? caption.isEmpty() ? title : caption : PostBody.plain(alt);
        return new AssetDescription(
                Optional.of(LocalizedText.in(site.locale(), shortened(shown, LONGEST_ALT))),
                Optional.of(LocalizedText.in(site.locale(), shortened(title, LONGEST_TITLE))),
                Optional.empty(),
                Optional.empty());
    }

    private static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }

    private static ImportLine line(WxrItem item, String externalId, ImportOutcome outcome, Optional<Id> asset) {
        return new ImportLine(item.position(), outcome, externalId, item.title(), "asset", asset, List.of());
    }

    private static ImportLine without(WxrItem item, String externalId, ImportOutcome outcome, Message reason) {
        return ImportLine.without(item.position(), outcome, externalId, item.title(), reason);
    }
}
