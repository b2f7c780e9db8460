package it.comunitadipratiche.web.console.assets;

import it.comunitadipratiche.core.assets.Assets;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.web.console.Desk;
import it.comunitadipratiche.web.console.DeskGroup;
import it.comunitadipratiche.web.console.DeskLine;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Where files are looked after. */
@ApplicationScoped
class AssetDesk implements Desk {
    static final String PATH = "/console/assets";

    private AssetList list;
    private AssetUploading uploading;
    private AssetCare care;
    private PictureWords words;
    private Assets assets;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected AssetDesk() {
        // for the CDI proxy
    }

    @Inject
    AssetDesk(
            AssetList list,
            AssetUploading uploading,
            AssetCare care,
            PictureWords words,
            Assets assets,
            Callers callers) {
        this.list = list;
        this.uploading = uploading;
        this.care = care;
        this.words = words;
        this.assets = assets;
        this.callers = callers;
    }

    @Override
    public String name() {
        return "assets";
    }

    @Override
    public String permission() {
        return AssetUploading.UPLOAD;
    }

    @Override
    public DeskGroup group() {
        return DeskGroup.MATERIALS;
    }

    @Override
    public List<DeskLine> lines(Visit visit) {
        long waiting = callers.current().can(AssetCare.EDIT_ANY) ? assets.countAwaitingAlt() : 0;
        return List.of(new DeskLine(10, visit.texts().of("console.assets.title"), "/assets", waiting));
    }

    @Override
    public Answer show(Visit visit) {
        List<String> below = visit.parts().subList(2, visit.parts().size());
        return switch (below.size()) {
            case 0 -> list.show(visit);
            case 1 ->
                switch (below.get(0)) {
                    case "upload" -> uploading.show(visit);
                    case "words" -> words.show(visit);
                    default -> care.show(id(below.get(0), visit), visit);
                };
            default -> throw unknown(visit);
        };
    }

    @Override
    public Answer take(Visit visit) {
        List<String> below = visit.parts().subList(2, visit.parts().size());
        if (below.size() == 2 && below.get(1).equals("delete")) {
            return care.delete(id(below.get(0), visit), visit);
        }
        if (below.size() != 1) {
            throw unknown(visit);
        }
        return switch (below.get(0)) {
            case "upload" -> uploading.take(visit);
            case "words" -> words.take(visit);
            default -> care.describe(id(below.get(0), visit), visit);
        };
    }

    private static Id id(String text, Visit visit) {
        return Id.tryParse(text).orElseThrow(() -> unknown(visit));
    }

    private static NotFoundException unknown(Visit visit) {
        return new NotFoundException("web.page.unknown", visit.path());
    }
}
