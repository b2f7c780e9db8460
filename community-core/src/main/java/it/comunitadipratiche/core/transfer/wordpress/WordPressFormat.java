package it.comunitadipratiche.core.transfer.wordpress;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.assets.Assets;
import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.transfer.ImportFormat;
import it.comunitadipratiche.core.transfer.ImportLine;
import it.comunitadipratiche.core.transfer.ImportOutcome;
import it.comunitadipratiche.core.transfer.ImportRun;
import it.comunitadipratiche.core.transfer.Origins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * WordPress exports (WXR).
 *
 * <p>The file is read once to see that it is whole and how its items point at each other; then come the terms, the
 * attachments, the entries, and once more those entries that link to others that were not there before; at last the
 * menus.
 */
@ApplicationScoped
class WordPressFormat implements ImportFormat {
    private static final int AT_ONCE = 50;

    private WordPressParts parts;
    private Entries entries;
    private Assets assets;
    private Origins origins;
    private Locales locales;

    @SuppressWarnings("NullAway.Init")
    protected WordPressFormat() {
        // for the CDI proxy
    }

    @Inject
    WordPressFormat(WordPressParts parts, Entries entries, Assets assets, Origins origins, Locales locales) {
        this.parts = parts;
        this.entries = entries;
        this.assets = assets;
        this.origins = origins;
        this.locales = locales;
    }

    @Override
    public String kind() {
        return "wordpress";
    }

    @Override
    public void check(JsonObject options) {
        WordPressOptions.of(options).locale().ifPresent(locales::of);
    }

    @Override
    public void run(ImportRun run) throws IOException {
        WxrIndex index = WxrIndex.of(run.open(), WxrLimits.USUAL);
        WordPressRun site = WordPressRun.of(run, index, locale(run, index));
        parts.types(site);
        parts.terms(site);
        Targets targets = new Targets(site, entries, assets, origins);
        for (Phase phase : Phase.values()) {
            if (phase.number >= run.checkpoint().getInt("phase", 0)) {
                work(site, targets, phase);
            }
        }
    }

    private Locale locale(ImportRun run, WxrIndex index) {
        Optional<String> chosen = WordPressOptions.of(run.options()).locale();
        return chosen.map(locales::of)
                .or(() -> index.site().locale().filter(locale -> locales.supports(locale.toLanguageTag())))
                .orElseGet(locales::standard);
    }

    /** What is done with the items, one reading of the file after the other. */
    private enum Phase {
        ATTACHMENTS(0),
        ENTRIES(1),
        LINKS(2),
        MENUS(3);

        private final int number;

        Phase(int number) {
            this.number = number;
        }

        JsonObject after(int position) {
            return JSON.createObjectBuilder()
                    .add("phase", number)
                    .add("position", position)
                    .build();
        }
    }

    private void work(WordPressRun site, Targets targets, Phase phase) throws IOException {
        JsonObject checkpoint = site.run().checkpoint();
        int done = checkpoint.getInt("phase", 0) == phase.number ? checkpoint.getInt("position", 0) : 0;
        if (phase == Phase.MENUS) {
            parts.menus(site, targets, phase.after(site.index().items()));
            return;
        }
        List<WxrItem> waiting = new ArrayList<>();
        try (WxrReader reader = new WxrReader(site.run().open(), WxrLimits.USUAL)) {
            for (Optional<WxrItem> next = reader.next(); next.isPresent(); next = reader.next()) {
                WxrItem item = next.get();
                if (item.position() <= done) {
                    continue;
                }
                if (phase == Phase.ATTACHMENTS && isAttachment(site, item)) {
                    parts.attachment(site, item, phase.after(item.position()));
                } else if (phase != Phase.ATTACHMENTS && isEntry(site, item)) {
                    waiting.add(item);
                }
                if (waiting.size() == AT_ONCE) {
                    step(site, targets, phase, waiting, item.position());
                }
            }
        }
        step(site, targets, phase, waiting, site.index().items());
    }

    private static boolean isAttachment(WordPressRun site, WxrItem item) {
        return item.type().equals("attachment")
                && item.id() != 0
                && !site.index().isRepeat(item.position());
    }

    /** Whatever is neither an attachment nor part of a menu; items that repeat another are reported with these. */
    private static boolean isEntry(WordPressRun site, WxrItem item) {
        boolean elsewhere = item.type().equals("nav_menu_item") && item.id() != 0;
        return !isAttachment(site, item) && (!elsewhere || site.index().isRepeat(item.position()));
    }

    private void step(WordPressRun site, Targets targets, Phase phase, List<WxrItem> waiting, int position) {
        List<WxrItem> items = List.copyOf(waiting);
        waiting.clear();
        boolean again = phase == Phase.LINKS;
        List<WxrItem> wanted =
                again ? items.stream().filter(item -> linksInside(site, item)).toList() : items;
        long bytes = site.run().size() * position / Math.max(1, site.index().items());
        site.run()
                .step(
                        phase.after(position),
                        again ? site.run().size() : bytes,
                        () -> lines(parts.entries(site, targets, wanted), again));
    }

    private static boolean linksInside(WordPressRun site, WxrItem item) {
        return site.index().site().host().filter(item.body()::contains).isPresent()
                || item.body().contains("href=\"/")
                || item.parent() != 0;
    }

    /** The second time, only what went wrong is news. */
    private static List<ImportLine> lines(List<ImportLine> lines, boolean again) {
        return again
                ? lines.stream()
                        .filter(line -> line.outcome() == ImportOutcome.REFUSED)
                        .toList()
                : lines;
    }
}
