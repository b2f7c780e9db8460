package it.comunitadipratiche.web.console.content;

import it.comunitadipratiche.core.assets.AssetDetails;
import it.comunitadipratiche.core.assets.Assets;
import it.comunitadipratiche.core.content.EntrySummary;
import it.comunitadipratiche.core.content.Worklist;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** What can be put into a formatted text: pictures, files and links to entries. */
@ApplicationScoped
class Insertions {
    private static final String ASSET = "asset:";
    private static final String ENTRY = "entry:";
    private static final int FOUND = 6;
    private Assets assets;
    private Worklist worklist;
    private Pickers pickers;

    @SuppressWarnings("NullAway.Init")
    protected Insertions() {
        // for the CDI proxy
    }

    @Inject
    Insertions(Assets assets, Worklist worklist, Pickers pickers) {
        this.assets = assets;
        this.worklist = worklist;
        this.pickers = pickers;
    }

    /**
     * What words may mean: files first, the newest before others; without words the newest files.
     *
     * @param language of the text
     */
    List<Insertion> find(String words, Locale language, Visit visit) {
        List<Insertion> found = new ArrayList<>();
        pickers.files(words).forEach(asset -> found.add(of(asset, language, visit)));
        if (!words.isBlank() && pickers.seesDrafts()) {
            pickers.entries(words, FOUND).forEach(entry -> found.add(of(entry, language, visit)));
        }
        return found;
    }

    /** One of them, as it is now; empty if it is none or gone. */
    Optional<Insertion> get(String value, Locale language, Visit visit) {
        Optional<Id> id = Id.tryParse(value.substring(value.indexOf(':') + 1));
        if (value.startsWith(ASSET)) {
            return id.flatMap(known ->
                            Optional.ofNullable(assets.readable(List.of(known)).get(known)))
                    .map(asset -> of(asset, language, visit));
        }
        return id.filter(known -> value.startsWith(ENTRY) && pickers.seesDrafts())
                .flatMap(known -> worklist.all(List.of(known)).stream().findFirst())
                .map(entry -> of(entry, language, visit));
    }

    private static Insertion of(AssetDetails asset, Locale language, Visit visit) {
        String value = ASSET + asset.id();
        return new Insertion(
                value,
                Pickers.named(asset, visit.language()),
                asset.isImage() ? visit.plain("/api/v1/assets/" + asset.id() + "/thumb") : "",
                asset.isImage()
                        ? picture(value, asset, language)
                        : link(
                                value,
                                asset.description()
                                        .title()
                                        .map(title -> title.best(language))
                                        .orElse(asset.name())));
    }

    private Insertion of(EntrySummary entry, Locale language, Visit visit) {
        String value = ENTRY + entry.id();
        return new Insertion(
                value,
                pickers.named(entry, visit.language()),
                "",
                link(value, entry.title().best(language)));
    }

    /** With its words, and who made it below it where that is known. */
    private static String picture(String value, AssetDetails asset, Locale language) {
        Element image = new Element("img")
                .attr("src", value)
                .attr("alt", words(asset.description().alt(), language));
        return asset.description()
                .credits()
                .filter(credits -> !credits.isBlank())
                .map(credits -> new Element("figure")
                        .appendChild(image)
                        .appendChild(new Element("figcaption").text(credits))
                        .outerHtml())
                .orElseGet(() -> new Element("p").appendChild(image).outerHtml());
    }

    private static String words(Optional<LocalizedText> text, Locale language) {
        return text.map(known -> known.best(language)).orElse("");
    }

    private static String link(String value, String label) {
        return new Element("a").attr("href", value).text(label).outerHtml();
    }
}
