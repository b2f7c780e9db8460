package it.comunitadipratiche.core.library;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.ContentRule;
import it.comunitadipratiche.core.plugin.ContentRule.Stage;
import it.comunitadipratiche.core.plugin.Embargo;
import it.comunitadipratiche.core.plugin.NavigationItem;
import it.comunitadipratiche.core.plugin.OneWayLink;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import it.comunitadipratiche.core.plugin.SearchField;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Contributes materials, their rules and their embargo. */
@ApplicationScoped
class LibraryPlugin implements CommunityPlugin {
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected LibraryPlugin() {
        // for the CDI proxy
    }

    @Inject
    LibraryPlugin(Clock clock) {
        this.clock = clock;
    }

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("library", "Library", "0.1", "[0.1,1.0)");
    }

    @Override
    public List<Class<? extends Record>> contentTypes() {
        return List.of(Material.class);
    }

    @Override
    public List<ContentRule> contentRules() {
        return List.of(
                new ContentRule(
                        Material.TYPE,
                        "values",
                        Stage.SAVED,
                        fields -> MaterialRules.saved(fields, LocalDate.now(clock.withZone(ITALY)))),
                new ContentRule(Material.TYPE, "use", Stage.PUBLISHED, MaterialRules::published));
    }

    @Override
    public List<Embargo> embargoes() {
        return List.of(new Embargo(Material.TYPE, Set.of("files"), LibraryPlugin::embargoEnd));
    }

    @Override
    public List<OneWayLink> oneWayLinks() {
        return List.of(
                new OneWayLink(Material.TYPE, "replaces"),
                new OneWayLink(Material.TYPE, "isReplacedBy"),
                new OneWayLink(Material.TYPE, "isVersionOf"));
    }

    @Override
    public List<String> openToProposals() {
        return List.of(Material.TYPE);
    }

    @Override
    public List<SearchField> searchFields() {
        return List.of(
                new SearchField(Material.TYPE, "year", SearchField.Kind.LONG, LibraryPlugin::year)
                        .called(LocalizedText.of("Anno", "Year"), Map.of()),
                new SearchField(Material.TYPE, "format", SearchField.Kind.KEYWORD, FileFormat::of)
                        .called(LocalizedText.of("Formato dei file", "File format"), FileFormat.LABELS));
    }

    @Override
    public List<NavigationItem> navigation() {
        return List.of(
                new NavigationItem(LocalizedText.of("Materiali", "Materials"), "/materials", 125, Audience.PUBLIC));
    }

    /** The beginning of the day from which on the files are for everybody. */
    private static Optional<Instant> embargoEnd(JsonObject fields) {
        return day(fields, "embargoUntil").map(LocalDate::parse).map(day -> day.atStartOfDay(ITALY)
                .toInstant());
    }

    private static List<Long> year(JsonObject document) {
        return day(document.getJsonObject("fields"), "date").stream()
                .map(day -> Long.valueOf(day.substring(0, 4)))
                .toList();
    }

    private static Optional<String> day(JsonObject fields, String name) {
        return fields.get(name) instanceof JsonString day ? Optional.of(day.getString()) : Optional.empty();
    }
}
