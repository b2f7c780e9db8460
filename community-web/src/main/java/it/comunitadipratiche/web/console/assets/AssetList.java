package it.comunitadipratiche.web.console.assets;

import it.comunitadipratiche.core.assets.AssetDetails;
import it.comunitadipratiche.core.assets.AssetFilter;
import it.comunitadipratiche.core.assets.AssetKind;
import it.comunitadipratiche.core.assets.Assets;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.web.console.Address;
import it.comunitadipratiche.web.console.Choice;
import it.comunitadipratiche.web.console.Paging;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;

/** Lists files by kind and words. */
@ApplicationScoped
class AssetList {
    private static final int PART = 24;

    private Assets assets;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected AssetList() {
        // for the CDI proxy
    }

    @Inject
    AssetList(Assets assets, Callers callers) {
        this.assets = assets;
        this.callers = callers;
    }

    Page show(Visit visit) {
        Optional<String> words = visit.parameter("q");
        Optional<AssetKind> kind = visit.parameter("kind").flatMap(AssetList::kind);
        boolean awaitingAlt = visit.parameter("alt").isPresent();
        AssetFilter filter = AssetFilter.ALL.saying(words).of(kind);
        it.comunitadipratiche.core.kernel.Page<AssetDetails> part =
                assets.list(awaitingAlt ? filter.withoutAlt() : filter, PART, visit.parameter(Paging.CURSOR));
        AssetListPage page = new AssetListPage(
                words.orElse(""),
                Arrays.stream(AssetKind.values())
                        .map(one -> new Choice(
                                one.label(), AssetCard.kind(one, visit.texts()), kind.equals(Optional.of(one))))
                        .toList(),
                awaitingAlt,
                callers.current().can(AssetUploading.UPLOAD),
                part.items().stream().map(asset -> AssetCard.of(asset, visit)).toList(),
                Paging.of(part, address(visit)));
        return Page.of("console/assets/list", Heading.of(visit.texts().of("console.assets.title")), page);
    }

    private static Optional<AssetKind> kind(String label) {
        return Arrays.stream(AssetKind.values())
                .filter(kind -> kind.label().equals(label))
                .findFirst();
    }

    private static Address address(Visit visit) {
        Address address = new Address(visit.link(AssetDesk.PATH));
        for (String name : new String[] {"q", "kind", "alt"}) {
            address = address.with(name, visit.parameter(name));
        }
        return address;
    }
}
