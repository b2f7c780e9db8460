package it.comunitadipratiche.web.console.assets;

import it.comunitadipratiche.core.assets.AssetDescription;
import it.comunitadipratiche.core.assets.AssetDetails;
import it.comunitadipratiche.core.assets.AssetFilter;
import it.comunitadipratiche.core.assets.Assets;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.web.console.Objections;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Crumb;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Leaving;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts several pictures into words at once: those that were just uploaded, or those nobody has described yet. */
@ApplicationScoped
class PictureWords {
    static final int MOST = 12;

    private Assets assets;
    private Locales locales;

    @SuppressWarnings("NullAway.Init")
    protected PictureWords() {
        // for the CDI proxy
    }

    @Inject
    PictureWords(Assets assets, Locales locales) {
        this.assets = assets;
        this.locales = locales;
    }

    Page show(Visit visit) {
        List<AssetDetails> pictures = visit.parameters("id").isEmpty()
                ? assets.list(AssetFilter.ALL.withoutAlt(), MOST, Optional.empty())
                        .items()
                : named(visit).toList();
        return page(
                pictures.stream()
                        .map(asset -> picture(asset, asset.version(), texts(asset), visit))
                        .toList(),
                List.of(),
                visit);
    }

    /** Keeps what was written; what could not be kept is shown again. */
    Answer take(Visit visit) {
        List<WordsPage.Picture> left = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        named(visit).forEach(asset -> {
            AssetTexts typed = texts(asset).read(visit, "-" + asset.id());
            long version = visit.parameter("version-" + asset.id())
                    .filter(text -> text.matches("\\d{1,18}"))
                    .map(Long::parseLong)
                    .orElse(-1L);
            try {
                describe(asset, typed, version);
            } catch (CommunityException refusal) {
                Objections.of(refusal, visit)
                        .texts()
                        .forEach(problem ->
                                problems.add(visit.texts().of("console.assets.refused", asset.name(), problem)));
                left.add(picture(asset, version, typed, visit));
            }
        });
        return problems.isEmpty()
                ? Leaving.to(visit.link(AssetDesk.PATH) + "?done=saved")
                : page(left, problems, visit);
    }

    private void describe(AssetDetails asset, AssetTexts typed, long version) {
        AssetDescription before = asset.description();
        AssetDescription after =
                new AssetDescription(typed.description().alt(), before.title(), before.credits(), before.licence());
        if (!after.equals(before)) {
            assets.describe(asset.id(), after, version);
        }
    }

    private Stream<AssetDetails> named(Visit visit) {
        return visit.parameters("id").stream()
                .limit(MOST)
                .flatMap(id -> Id.tryParse(id).stream())
                .flatMap(id -> find(id).stream())
                .filter(AssetDetails::isImage);
    }

    private Optional<AssetDetails> find(Id id) {
        try {
            return Optional.of(assets.get(id));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private AssetTexts texts(AssetDetails asset) {
        return AssetTexts.of(asset.description(), locales.supported());
    }

    private static WordsPage.Picture picture(AssetDetails asset, long version, AssetTexts texts, Visit visit) {
        return new WordsPage.Picture(asset.id().toString(), version, AssetCard.of(asset, visit), texts);
    }

    private static Page page(List<WordsPage.Picture> pictures, List<String> problems, Visit visit) {
        Heading heading = Heading.of(visit.texts().of("console.assets.words"))
                .below(List.of(new Crumb(visit.texts().of("console.assets.title"), visit.link(AssetDesk.PATH))));
        return new Page(
                problems.isEmpty() ? 200 : 400, "console/assets/words", heading, new WordsPage(pictures, problems));
    }
}
