package it.comunitadipratiche.core.transfer.wordpress;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.Upsert;
import it.comunitadipratiche.core.content.UpsertResult;
import it.comunitadipratiche.core.content.Upserts;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.transfer.ImportLine;
import it.comunitadipratiche.core.transfer.ImportOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes a menu of the entries of each menu of a site. */
@ApplicationScoped
class MenuImport {
    private static final String TYPE = "menu";
    private static final int MOST = 500;
    private Upserts upserts;
    private ContentTypes types;

    @SuppressWarnings("NullAway.Init")
    protected MenuImport() {
        // for the CDI proxy
    }

    @Inject
    MenuImport(Upserts upserts, ContentTypes types) {
        this.upserts = upserts;
        this.types = types;
    }

    /** Imports all menus in one step. */
    void run(WordPressRun site, Targets targets, JsonObject next) {
        site.run().step(next, site.run().size(), () -> lines(site, targets));
    }

    private List<ImportLine> lines(WordPressRun site, Targets targets) {
        Map<String, List<WxrItem>> menus = new LinkedHashMap<>();
        List<ImportLine> lines = new ArrayList<>();
        boolean hasType = types.find(TYPE).isPresent();
        for (WxrItem item : site.index().menuItems()) {
            Optional<String> menu = item.terms().stream()
                    .filter(use -> use.taxonomy().equals("nav_menu"))
                    .map(WxrTermUse::slug)
                    .findFirst();
            if (!hasType || menu.isEmpty() || !item.status().equals("publish")) {
                lines.add(skipped(site, item, hasType ? "transfer.skip.nomenu" : "transfer.skip.menu"));
            } else {
                menus.computeIfAbsent(menu.get(), slug -> new ArrayList<>()).add(item);
            }
        }
        menus.forEach((slug, items) -> lines.addAll(menu(site, targets, slug, items)));
        return lines;
    }

    private List<ImportLine> menu(WordPressRun site, Targets targets, String slug, List<WxrItem> unsorted) {
        List<WxrItem> items = unsorted.stream()
                .sorted(Comparator.comparingLong(WxrItem::menuOrder))
                .toList();
        MenuTree tree = new MenuTree(site, targets, items);
        List<ImportLine> lines = new ArrayList<>();
        List<WxrItem> kept = new ArrayList<>();
        JsonArrayBuilder values = JSON.createArrayBuilder();
        for (WxrItem item : items) {
            Optional<JsonObject> value = kept.size() < MOST ? tree.value(item) : Optional.empty();
            if (value.isPresent()) {
                kept.add(item);
                values.add(value.get());
            } else {
                lines.add(skipped(site, item, "transfer.skip.menutarget"));
            }
        }
        UpsertResult result = upserts.apply(List.of(upsert(site, slug, values).from(source(site, slug, items))))
                .get(0);
        for (WxrItem item : kept) {
            lines.add(new ImportLine(
                    item.position(),
                    ImportOutcome.valueOf(result.outcome().name()),
                    site.externalId(item.id()),
                    tree.label(item),
                    TYPE,
                    result.id(),
                    result.gaps()));
        }
        return lines;
    }

    private static Upsert.Source source(WordPressRun site, String slug, List<WxrItem> items) {
        return Upsert.Source.of(
                slug + items.stream().map(WxrItem::content).toList(),
                site.options().overwrite());
    }

    private static Upsert upsert(WordPressRun site, String slug, JsonArrayBuilder items) {
        WxrTerm term = site.index().terms().getOrDefault("nav_menu", Map.of()).get(slug);
        String name = term == null || term.name().isEmpty() ? slug : PostBody.plain(term.name());
        JsonObjectBuilder fields = JSON.createObjectBuilder()
                .add("name", JSON.createObjectBuilder().add(site.locale().toLanguageTag(), name))
                .add("items", items);
        Map<Locale, Upsert.PublishAs> publish =
                site.options().publish() ? Map.of(site.locale(), Upsert.PublishAs.NOW) : Map.of();
        EntryDraft draft = new EntryDraft(
                TYPE,
                Optional.of(site.externalId(0).replaceFirst("#0$", "#menu-") + slug),
                Optional.empty(),
                Map.of(),
                fields.build());
        return new Upsert(draft, publish, Optional.empty());
    }

    private static ImportLine skipped(WordPressRun site, WxrItem item, String reason) {
        return ImportLine.without(
                item.position(), ImportOutcome.SKIPPED, site.externalId(item.id()), item.title(), new Message(reason));
    }

    /** The entries of one menu: what each is called, where it leads and how deep it stands. */
    private static final class MenuTree {
        private static final int DEEPEST = 9;
        private static final int LONGEST_LABEL = 200;
        private final WordPressRun site;
        private final Targets targets;
        private final Map<Long, WxrItem> byId = new LinkedHashMap<>();

        MenuTree(WordPressRun site, Targets targets, List<WxrItem> items) {
            this.site = site;
            this.targets = targets;
            items.forEach(item -> byId.put(item.id(), item));
        }

        /** The entry as the menu keeps it; nothing if what it leads to is not public here. */
        Optional<JsonObject> value(WxrItem item) {
            JsonObjectBuilder value = JSON.createObjectBuilder()
                    .add("label", JSON.createObjectBuilder().add(site.locale().toLanguageTag(), label(item)))
                    .add("level", level(item));
            if (meta(item, "type").equals("custom")) {
                address(value, meta(item, "url"));
                return Optional.of(value.build());
            }
            return post(item).flatMap(targets::published).map(entry -> value.add("entry", entry.toString())
                    .build());
        }

        private void address(JsonObjectBuilder value, String url) {
            Optional<Id> entry = site.index().at(url).flatMap(targets::published);
            if (entry.isPresent()) {
                value.add("entry", entry.get().toString());
            } else if (url.startsWith("http://") || url.startsWith("https://") || url.startsWith("/")) {
                value.add("address", url);
            }
        }

        private Optional<WxrIndex.Post> post(WxrItem item) {
            String number = meta(item, "object_id");
            return meta(item, "type").equals("post_type") && number.matches("\\d{1,18}")
                    ? site.index().post(Long.parseLong(number))
                    : Optional.empty();
        }

        String label(WxrItem item) {
            String own = PostBody.plain(item.title());
            String label = own.isEmpty()
                    ? post(item).map(WxrIndex.Post::title).map(PostBody::plain).orElse("")
                    : own;
            String shown = label.isEmpty() ? "—" : label;
            return shown.length() > LONGEST_LABEL ? shown.substring(0, LONGEST_LABEL) : shown;
        }

        private int level(WxrItem item) {
            int level = 1;
            Optional<WxrItem> above = above(item);
            while (above.isPresent() && level < DEEPEST) {
                level++;
                above = above(above.get());
            }
            return level;
        }

        private Optional<WxrItem> above(WxrItem item) {
            String parent = meta(item, "menu_item_parent");
            return parent.matches("\\d{1,18}")
                    ? Optional.ofNullable(byId.get(Long.parseLong(parent)))
                    : Optional.empty();
        }

        private static String meta(WxrItem item, String name) {
            return item.meta().getOrDefault("_menu_item_" + name, "");
        }
    }
}
