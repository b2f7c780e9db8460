package it.comunitadipratiche.core.publishing;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.types.ContentTypeUse;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.identity.SetupCompleted;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.plugin.Contribution;
import it.comunitadipratiche.core.plugin.NavigationItem;
import it.comunitadipratiche.core.plugin.PluginRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an empty community is given with its first administrator: drafts of a privacy notice, an accessibility statement
 * and a menu. They are completed and published by people, for only they know what is true. A community that has pages, or
 * a menu, is given none.
 */
@ApplicationScoped
class StarterPages {
    private static final String PAGE = "page";
    private static final String MENU = "menu";
    private Entries entries;
    private Instance<ContentTypeUse> uses;
    private PluginRegistry plugins;
    private StarterText texts;
    private Callers callers;
    private Settings settings;

    @SuppressWarnings("NullAway.Init")
    protected StarterPages() {
        // for the CDI proxy
    }

    @Inject
    StarterPages(
            Entries entries,
            @Any Instance<ContentTypeUse> uses,
            PluginRegistry plugins,
            StarterText texts,
            Callers callers,
            Settings settings) {
        this.entries = entries;
        this.uses = uses;
        this.plugins = plugins;
        this.texts = texts;
        this.callers = callers;
        this.settings = settings;
    }

    void begin(@Observes SetupCompleted event) {
        callers.run(Caller.system(), () -> {
            if (isNew(PAGE)) {
                create(Landmark.PRIVACY.slug(settings), page("privacy"));
                create(Landmark.ACCESSIBILITY.slug(settings), page("accessibility"));
            }
            if (isNew(MENU)) {
                create(settings.text("community.menu", "principale"), menu());
            }
        });
    }

    private boolean isNew(String type) {
        return uses.stream().noneMatch(use -> use.isUsed(type));
    }

    private void create(String slug, Record content) {
        EntryDraft draft = EntryDraft.of(content);
        entries.create(new EntryDraft(
                draft.type(), Optional.empty(), Optional.empty(), Map.copyOf(texts.everywhere(slug)), draft.fields()));
    }

    private Page page(String name) {
        return new Page(
                texts.line("publishing.starter." + name),
                texts.line("publishing.starter." + name + ".summary"),
                texts.page(name),
                null,
                null,
                null);
    }

    /** What is in the menu as long as none is published. */
    private Menu menu() {
        List<Menu.Item> items = plugins.navigation().stream()
                .map(Contribution::value)
                .filter(item -> item.audience() == Audience.PUBLIC)
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .map(item -> new Menu.Item(texts.spoken(item.label()), null, item.path(), 1))
                .toList();
        return new Menu(texts.line("publishing.starter.menu"), items);
    }
}
