package it.comunitadipratiche.web.console.assets;

import it.comunitadipratiche.core.assets.AssetFilter;
import it.comunitadipratiche.core.assets.Assets;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.web.console.Waiting;
import it.comunitadipratiche.web.console.WaitingPile;
import it.comunitadipratiche.web.page.Texts;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The pictures nobody has put into words wait for those who may do so for all. */
@ApplicationScoped
class PicturesAwaitingWords implements Waiting {
    private static final int SHOWN = 4;
    private static final int ORDER = 60;

    private Assets assets;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected PicturesAwaitingWords() {
        // for the CDI proxy
    }

    @Inject
    PicturesAwaitingWords(Assets assets, Callers callers) {
        this.assets = assets;
        this.callers = callers;
    }

    @Override
    public List<WaitingPile> piles(Visit visit) {
        if (!callers.current().can(AssetCare.EDIT_ANY)) {
            return List.of();
        }
        Texts texts = visit.texts();
        return List.of(new WaitingPile(
                ORDER,
                texts.of("console.assets.awaiting"),
                texts.of("console.assets.awaiting-none"),
                visit.link(AssetDesk.PATH + "/words"),
                assets.countAwaitingAlt(),
                assets.list(AssetFilter.ALL.withoutAlt(), SHOWN, Optional.empty()).items().stream()
                        .map(asset -> AssetCard.of(asset, visit))
                        .map(card -> new WaitingPile.Thing(card.name(), card.about(), card.path()))
                        .toList()));
    }
}
