package it.comunitadipratiche.it.kit;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.embedded.Community;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.plugin.ConsoleView;
import it.comunitadipratiche.core.plugin.NavigationItem;
import it.comunitadipratiche.core.plugin.Permission;
import it.comunitadipratiche.core.plugin.PluginRegistry;
import it.comunitadipratiche.core.plugin.PluginStatus;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What every plugin must keep to, on Derby and on PostgreSQL. Extend it in the tests of your plugin:
 *
 * <pre>{@code
 * class PodcastContractTest extends PluginContract {
 *     @Override
 *     protected String id() {
 *         return "podcast";
 *     }
 *
 *     @Override
 *     protected List<Class<?>> beans() {
 *         return List.of(PodcastPlugin.class, PodcastObserver.class, Plays.class);
 *     }
 * }
 * }</pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PluginContract {
    private final Databases databases = new Databases();

    /** The id in the plugin's descriptor. */
    protected abstract String id();

    /** Its CDI beans that are not found by themselves; none if its jar with a {@code beans.xml} is on the class path. */
    protected List<Class<?>> beans() {
        return List.of();
    }

    /** The fields of an entry of one of its types that can be published; made from the type unless overridden. */
    protected JsonObject example(ContentType type) {
        return Examples.of(type);
    }

    /** The beans that are added to those found by themselves. */
    List<Class<?>> added() {
        return beans();
    }

    @BeforeAll
    void open() {
        databases.open(added());
    }

    @AfterAll
    void close() {
        databases.close();
    }

    @Test
    void takesPart() {
        onEach(community -> assertThat(status(community).reason()).isEmpty());
    }

    @Test
    void namesItsPermissionsAfterItself() {
        onEach(community -> assertThat(permissions(community))
                .allSatisfy(permission -> assertThat(permission.name()).startsWith(id() + ".")));
    }

    @Test
    void labelsEverythingInItalianAndEnglish() {
        onEach(community -> {
            assertThat(permissions(community))
                    .allSatisfy(permission -> demandBothLanguages(permission.name(), permission.label()));
            views(community).forEach(view -> demandBothLanguages(view.path(), view.label()));
            navigation(community).forEach(item -> demandBothLanguages(item.path(), item.label()));
            types(community).forEach(type -> {
                demandBothLanguages(type.name(), type.label());
                type.fields().forEach(field -> demandLabels(type.name() + "." + field.name(), field));
            });
        });
    }

    @Test
    void leadsFromTheMenusToPathsOfTheSite() {
        onEach(community -> {
            assertThat(navigation(community))
                    .allSatisfy(item -> assertThat(item.path()).startsWith("/"));
            assertThat(views(community))
                    .allSatisfy(view -> assertThat(view.path()).matches("[a-z0-9-]+"));
        });
    }

    @Test
    void showsItsConsoleViewsToHoldersOfPermissionsThatExist() {
        onEach(community -> {
            List<String> known = community.get(PluginRegistry.class).permissions().stream()
                    .map(contribution -> contribution.value().name())
                    .toList();
            assertThat(views(community)).allSatisfy(view -> assertThat(known).contains(view.permission()));
        });
    }

    @Test
    void itsContentIsWrittenPublishedReadAndWithdrawn() {
        onEach(community -> types(community).forEach(type -> goesRound(community, type)));
    }

    @Test
    void keepsItsTablesUnderItsPrefix() {
        onEach(community -> assertThat(Tables.of(community))
                .containsAll(databases.platformTables())
                .allSatisfy(table -> assertThat(table.startsWith(id() + "_")
                                || databases.platformTables().contains(table))
                        .as(table)
                        .isTrue()));
    }

    @Test
    void startsAgainOnItsOwnData() {
        databases.reopen(added());
        onEach(community -> assertThat(status(community).reason()).isEmpty());
    }

    private void goesRound(Community community, ContentType type) {
        EntryDetails entry = community.get(Entries.class).create(EntryDraft.of(type.name(), example(type)));
        Publishing publishing = community.get(Publishing.class);
        publishing.publish(entry.id(), Locale.ITALIAN, PublishOrder.now());
        community.get(Outbox.class).drain();
        assertThat(community
                        .get(Publications.class)
                        .read(type.name(), entry.id().toString(), Optional.empty())
                        .json())
                .contains(entry.id().toString());
        publishing.withdraw(entry.id(), Locale.ITALIAN);
        community.get(Outbox.class).drain();
    }

    private static void demandLabels(String path, Field field) {
        demandBothLanguages(path, field.label());
        field.fields().forEach(inner -> demandLabels(path + "." + inner.name(), inner));
        field.element().ifPresent(element -> element.fields()
                .forEach(inner -> demandLabels(path + "." + inner.name(), inner)));
    }

    private static void demandBothLanguages(String what, LocalizedText label) {
        assertThat(label.values()).as(what).containsKeys("it", "en");
    }

    private PluginStatus status(Community community) {
        return community.get(PluginRegistry.class).plugins().stream()
                .filter(plugin -> plugin.descriptor().id().equals(id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No plugin with the id " + id() + " was found"));
    }

    private List<Permission> permissions(Community community) {
        return community.get(PluginRegistry.class).permissions().stream()
                .filter(contribution -> contribution.plugin().equals(id()))
                .map(contribution -> contribution.value())
                .toList();
    }

    List<ConsoleView> views(Community community) {
        return community.get(PluginRegistry.class).consoleViews().stream()
                .filter(contribution -> contribution.plugin().equals(id()))
                .map(contribution -> contribution.value())
                .toList();
    }

    private List<NavigationItem> navigation(Community community) {
        return community.get(PluginRegistry.class).navigation().stream()
                .filter(contribution -> contribution.plugin().equals(id()))
                .map(contribution -> contribution.value())
                .toList();
    }

    private List<ContentType> types(Community community) {
        return community.get(ContentTypes.class).all().stream()
                .filter(type -> type.origin().equals(id()))
                .toList();
    }

    void onEach(Consumer<Community> check) {
        databases.each(community -> community.run(Caller.system(), () -> check.accept(community)));
    }
}
