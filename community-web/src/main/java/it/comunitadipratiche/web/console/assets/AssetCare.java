package it.comunitadipratiche.web.console.assets;

import it.comunitadipratiche.core.assets.AssetDetails;
import it.comunitadipratiche.core.assets.Assets;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
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
import java.util.List;

/** Shows one file, describes and deletes it. */
@ApplicationScoped
class AssetCare {
    static final String EDIT_ANY = "assets.edit";

    private Assets assets;
    private it.comunitadipratiche.core.assets.AssetTexts readings;
    private AssetUsers users;
    private Callers callers;
    private Locales locales;

    @SuppressWarnings("NullAway.Init")
    protected AssetCare() {
        // for the CDI proxy
    }

    @Inject
    AssetCare(
            Assets assets,
            it.comunitadipratiche.core.assets.AssetTexts readings,
            AssetUsers users,
            Callers callers,
            Locales locales) {
        this.assets = assets;
        this.readings = readings;
        this.users = users;
        this.callers = callers;
        this.locales = locales;
    }

    Page show(Id id, Visit visit) {
        AssetDetails asset = assets.get(id);
        AssetTexts texts = AssetTexts.of(asset.description(), locales.supported());
        return page(asset, texts, asset.version(), Objections.NONE, visit);
    }

    Answer describe(Id id, Visit visit) {
        AssetDetails asset = assets.get(id);
        AssetTexts texts =
                AssetTexts.of(asset.description(), locales.supported()).read(visit, "");
        long version = version(visit);
        try {
            assets.describe(id, texts.description(), version);
            return Leaving.to(visit.link(AssetDesk.PATH + "/" + id) + "?done=saved");
        } catch (NotFoundException e) {
            throw e;
        } catch (CommunityException refusal) {
            return page(asset, texts, version, Objections.of(refusal, visit), visit);
        }
    }

    Answer delete(Id id, Visit visit) {
        AssetDetails asset = assets.get(id);
        try {
            assets.delete(id);
            return Leaving.to(visit.link(AssetDesk.PATH) + "?done=deleted");
        } catch (NotFoundException e) {
            throw e;
        } catch (CommunityException refusal) {
            AssetTexts texts = AssetTexts.of(asset.description(), locales.supported());
            return page(asset, texts, asset.version(), Objections.of(refusal, visit), visit);
        }
    }

    private Page page(AssetDetails asset, AssetTexts texts, long version, Objections objections, Visit visit) {
        Caller caller = callers.current();
        boolean own = asset.owner().isPresent() && asset.owner().equals(caller.account());
        AssetPage page = new AssetPage(
                asset,
                readings.about(asset.id()),
                AssetCard.of(asset, visit),
                texts,
                version,
                own || caller.can("content.read") ? users.of(asset.id(), visit) : List.of(),
                caller.can(AssetUploading.UPLOAD) && (own || caller.can(EDIT_ANY)),
                objections.texts());
        Heading heading = Heading.of(asset.name())
                .below(List.of(new Crumb(visit.texts().of("console.assets.title"), visit.link(AssetDesk.PATH))));
        return objections.on("console/assets/asset", heading, page);
    }

    private static long version(Visit visit) {
        return visit.parameter("version")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(-1L);
    }
}
