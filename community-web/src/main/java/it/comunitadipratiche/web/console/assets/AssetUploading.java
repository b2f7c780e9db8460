package it.comunitadipratiche.web.console.assets;

import it.comunitadipratiche.core.assets.AssetDescription;
import it.comunitadipratiche.core.assets.AssetDetails;
import it.comunitadipratiche.core.assets.AssetUpload;
import it.comunitadipratiche.core.assets.Assets;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.web.console.Objections;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Crumb;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Leaving;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.SentFile;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes files, one or several at once; those that are refused do not keep the others out. */
@ApplicationScoped
class AssetUploading {
    static final String UPLOAD = "assets.upload";

    private Assets assets;
    private Callers callers;
    private Locales locales;

    @SuppressWarnings("NullAway.Init")
    protected AssetUploading() {
        // for the CDI proxy
    }

    @Inject
    AssetUploading(Assets assets, Callers callers, Locales locales) {
        this.assets = assets;
        this.callers = callers;
        this.locales = locales;
    }

    Page show(Visit visit) {
        demandPermission();
        return page(empty(), List.of(), List.of(), visit);
    }

    Answer take(Visit visit) {
        demandPermission();
        AssetTexts texts = empty().read(visit, "");
        List<SentFile> files = visit.files("file");
        if (files.isEmpty()) {
            return page(texts, List.of(), List.of(visit.texts().of("console.assets.nothing-chosen")), visit);
        }
        List<AssetDetails> kept = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (SentFile file : files) {
            try {
                kept.add(keep(file, texts.description(), files.size() == 1));
            } catch (InvalidInputException refusal) {
                Objections.of(refusal, visit)
                        .texts()
                        .forEach(problem ->
                                problems.add(visit.texts().of("console.assets.refused", file.name(), problem)));
            }
        }
        return problems.isEmpty() ? onwards(kept, visit) : page(texts, kept, problems, visit);
    }

    /** What is said of pictures holds for one of them only. */
    private AssetDetails keep(SentFile file, AssetDescription description, boolean alone) {
        AssetDescription said = alone
                ? description
                : new AssetDescription(
                        Optional.empty(), Optional.empty(), description.credits(), description.licence());
        try (InputStream in = file.open()) {
            return assets.upload(in, new AssetUpload(file.name(), said));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To the one file, or to what is still to be said of the pictures among them, or to all files. */
    private static Answer onwards(List<AssetDetails> kept, Visit visit) {
        if (kept.size() == 1) {
            return Leaving.to(visit.link(AssetDesk.PATH + "/" + kept.get(0).id()) + "?done=uploaded");
        }
        String pictures = kept.stream()
                .filter(asset -> asset.isImage() && asset.description().alt().isEmpty())
                .limit(PictureWords.MOST)
                .map(asset -> "&id=" + asset.id())
                .collect(Collectors.joining());
        return Leaving.to(
                visit.link(AssetDesk.PATH + (pictures.isEmpty() ? "" : "/words")) + "?done=uploaded" + pictures);
    }

    private Page page(AssetTexts texts, List<AssetDetails> kept, List<String> problems, Visit visit) {
        Heading heading = Heading.of(visit.texts().of("console.assets.upload"))
                .below(List.of(new Crumb(visit.texts().of("console.assets.title"), visit.link(AssetDesk.PATH))));
        UploadPage page = new UploadPage(
                texts, kept.stream().map(asset -> AssetCard.of(asset, visit)).toList(), problems);
        return new Page(problems.isEmpty() ? 200 : 400, "console/assets/upload", heading, page);
    }

    private AssetTexts empty() {
        return AssetTexts.of(AssetDescription.EMPTY, locales.supported());
    }

    private void demandPermission() {
        if (!callers.current().can(UPLOAD)) {
            throw new ForbiddenException("identity.forbidden", UPLOAD);
        }
    }
}
