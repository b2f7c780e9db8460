package it.comunitadipratiche.web.page;

import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.JsonLibrary;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.plugin.Contribution;
import it.comunitadipratiche.core.plugin.NavigationItem;
import it.comunitadipratiche.core.plugin.PluginRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The main menu: the published one that {@code community.menu} names by its slug, {@code principale} unless set. What
 * plugins from elsewhere contribute and it does not hold follows it, but for those that {@code community.menu-without}
 * names by their ids. If there is none, it is what all plugins contribute.
 */
@ApplicationScoped
class Menus {
    private static final String TYPE = "menu";
    private Publications publications;
    private ContentTypes types;
    private PluginRegistry plugins;
    private Callers callers;
    private String slug = "";
    private List<String> without = List.of();

    @SuppressWarnings("NullAway.Init")
    protected Menus() {
        // for the CDI proxy
    }

    @Inject
    Menus(Publications publications, ContentTypes types, PluginRegistry plugins, Callers callers, Settings settings) {
        this.publications = publications;
        this.types = types;
        this.plugins = plugins;
        this.callers = callers;
        this.slug = settings.text("community.menu", "principale");
        this.without = List.of(settings.text("community.menu-without", "").split("\\s*,\\s*", -1));
    }

    List<MenuLine> main(Visit visit) {
        List<MenuLine> published =
                published(visit.language()).map(menu -> lines(menu, visit)).orElse(List.of());
        return published.isEmpty()
                ? contributed(item -> true, visit)
                : Stream.concat(
                                published.stream(),
                                contributed(this::followsTheMenu, visit).stream()
                                        .filter(line ->
                                                published.stream().noneMatch(known -> known.leadsTo(line.path()))))
                        .toList();
    }

    private boolean followsTheMenu(Contribution<NavigationItem> item) {
        return !plugins.isOfThePlatform(item.plugin()) && !without.contains(item.plugin());
    }

    private Optional<JsonObject> published(Locale language) {
        if (types.find(TYPE).isEmpty()) {
            return Optional.empty();
        }
        try {
            ReadyDocument menu = publications.read(TYPE, slug, Optional.of(language));
            try (JsonReader reader = JsonLibrary.JSON.createReader(new StringReader(menu.json()))) {
                return Optional.of(reader.readObject());
            }
        } catch (CommunityException e) {
            return Optional.empty();
        }
    }

    /** A line of a deeper level stands below the last one of the first level. */
    private static List<MenuLine> lines(JsonObject menu, Visit visit) {
        JsonArray items = menu.getJsonObject("fields").get("items") instanceof JsonArray array
                ? array
                : JsonValue.EMPTY_JSON_ARRAY;
        List<MenuLine> top = new ArrayList<>();
        for (JsonValue value : items) {
            JsonObject item = value.asJsonObject();
            Optional<String> path = path(item, menu, visit);
            if (path.isEmpty()) {
                continue;
            }
            MenuLine line = line(item.getString("label", ""), path.get(), visit, List.of());
            if (item.getInt("level", 1) > 1 && !top.isEmpty()) {
                MenuLine above = top.remove(top.size() - 1);
                List<MenuLine> below = new ArrayList<>(above.below());
                below.add(line);
                top.add(new MenuLine(above.label(), above.path(), above.current() || line.current(), below));
            } else {
                top.add(line);
            }
        }
        return top;
    }

    /** Of the content a line leads to, if that is published; else the address it was given. */
    private static Optional<String> path(JsonObject item, JsonObject menu, Visit visit) {
        String entry = item.getString("entry", "");
        if (!entry.isEmpty()) {
            return menu.getJsonObject("links").values().stream()
                    .flatMap(targets -> targets.asJsonArray().stream())
                    .map(JsonValue::asJsonObject)
                    .filter(target -> target.getString("id").equals(entry))
                    .map(target -> visit.plain(target.getString("url")))
                    .findFirst();
        }
        String address = item.getString("address", "");
        return address.isEmpty()
                ? Optional.empty()
                : Optional.of(address.startsWith("/") ? visit.link(address) : address);
    }

    private List<MenuLine> contributed(Predicate<Contribution<NavigationItem>> wanted, Visit visit) {
        return plugins.navigation().stream()
                .filter(wanted)
                .map(Contribution::value)
                .filter(item -> callers.current().audience().visible().contains(item.audience()))
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .map(item -> line(item.label().best(visit.language()), visit.link(item.path()), visit, List.of()))
                .toList();
    }

    private static MenuLine line(String label, String path, Visit visit, List<MenuLine> below) {
        String here = visit.link(visit.path());
        return new MenuLine(label, path, here.equals(path) || here.startsWith(path + "/"), below);
    }
}
