package it.comunitadipratiche.core.plugin;

import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Internal;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.kernel.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plugins that were found and what they bring: the platform's own first, then the others by id. A plugin that is
 * refused or fails is listed with the reason and brings nothing.
 */
@Guarded
@ApplicationScoped
public class PluginRegistry {
    private static final Logger LOG = LoggerFactory.getLogger(PluginRegistry.class);
    private Instance<CommunityPlugin> beans;
    private Instance<PluginRule> rules;
    private Schema schema;
    private PluginIsolation isolation;
    private volatile List<FoundPlugin> found = List.of();

    @SuppressWarnings("NullAway.Init")
    protected PluginRegistry() {
        // for the CDI proxy
    }

    @Inject
    PluginRegistry(
            @Any Instance<CommunityPlugin> beans,
            @Any Instance<PluginRule> rules,
            Schema schema,
            PluginIsolation isolation) {
        this.beans = beans;
        this.rules = rules;
        this.schema = schema;
        this.isolation = isolation;
    }

    /** Every plugin that was found, those that are disabled included. */
    @Requires("plugin.read")
    public List<PluginStatus> plugins() {
        return found.stream().map(FoundPlugin::status).toList();
    }

    /** Whether a plugin came with the platform. */
    @Internal
    public boolean isOfThePlatform(String plugin) {
        return found.stream().anyMatch(other -> other.isPlatform() && other.id().equals(plugin));
    }

    @Internal
    public List<Contribution<Class<? extends Record>>> contentTypes() {
        return all(Contributions::contentTypes);
    }

    @Internal
    public List<Contribution<ContentRule>> contentRules() {
        return all(Contributions::contentRules);
    }

    @Internal
    public List<Contribution<Embargo>> embargoes() {
        return all(Contributions::embargoes);
    }

    @Internal
    public List<Contribution<OneWayLink>> oneWayLinks() {
        return all(Contributions::oneWayLinks);
    }

    @Internal
    public List<Contribution<String>> openToProposals() {
        return all(Contributions::openToProposals);
    }

    @Internal
    public List<Contribution<Permission>> permissions() {
        return all(Contributions::permissions);
    }

    @Internal
    public List<Contribution<SearchField>> searchFields() {
        return all(Contributions::searchFields);
    }

    @Internal
    public List<Contribution<NotificationKind>> notificationKinds() {
        return all(Contributions::notificationKinds);
    }

    @Internal
    public List<Contribution<PersonalData>> personalData() {
        return all(Contributions::personalData);
    }

    @Internal
    public List<Contribution<NavigationItem>> navigation() {
        return all(Contributions::navigation);
    }

    @Internal
    public List<Contribution<HomePiece>> homePieces() {
        return all(Contributions::homePieces);
    }

    @Internal
    public List<Contribution<WebhookEvent>> webhookEvents() {
        return all(Contributions::webhookEvents);
    }

    @Internal
    public List<Contribution<ConsoleView>> consoleViews() {
        return all(Contributions::consoleViews);
    }

    /** Disables a plugin whose contribution turned out to be wrong; from now on it brings nothing. */
    @Internal
    public void disable(String plugin, Message reason) {
        found.stream()
                .filter(other -> other.id().equals(plugin) && other.isActive())
                .forEach(other -> {
                    other.disable(reason);
                    log(other);
                });
    }

    /** Finds the plugins, checks them and brings their tables up to date; before anything else runs. */
    void start() {
        List<FoundPlugin> plugins = Stream.concat(asked(), leftOut())
                .sorted(FoundPlugin.PLATFORM_FIRST)
                .toList();
        refuseTakenIds(plugins);
        plugins.stream().filter(plugin -> !plugin.isPlatform()).forEach(plugin -> {
            plugin.attempt(() -> refuseBreaches(plugin, plugins));
            plugin.attempt(() -> schema.migrate(plugin.id(), plugin.loader()));
        });
        plugins.forEach(PluginRegistry::log);
        found = plugins;
        isolation.decided(plugins);
    }

    private Stream<FoundPlugin> asked() {
        return beans.handlesStream().map(bean -> {
            FoundPlugin plugin = FoundPlugin.of(classOf(bean), bean::get);
            Message fault = isolation.faults().get(plugin.className());
            if (fault != null) {
                plugin.disable(fault);
            }
            return plugin;
        });
    }

    /** The plugins there is no bean of. */
    private Stream<FoundPlugin> leftOut() {
        Set<String> asked =
                beans.handlesStream().map(bean -> classOf(bean).getName()).collect(Collectors.toSet());
        return isolation.faults().entrySet().stream()
                .filter(fault -> !asked.contains(fault.getKey()))
                .map(fault -> FoundPlugin.leftOut(fault.getKey(), fault.getValue()));
    }

    private void refuseBreaches(FoundPlugin plugin, List<FoundPlugin> plugins) {
        for (Class<?> type : isolation.classesOf(plugin.className())) {
            Set<String> owners = isolation.ownersOf(type);
            Set<String> ids = plugins.stream()
                    .filter(other -> owners.contains(other.className()))
                    .map(FoundPlugin::id)
                    .collect(Collectors.toSet());
            rules.handlesStream()
                    .filter(rule -> !isolation.isOfAPlugin(classOf(rule)))
                    .flatMap(rule -> rule.get().breach(ids, type).stream())
                    .findFirst()
                    .ifPresent(text -> {
                        throw new PluginRefusedException(text);
                    });
        }
    }

    private static Class<?> classOf(Instance.Handle<?> bean) {
        return bean.getBean().getBeanClass();
    }

    /** An id belongs to the platform, or to the one plugin that has it: of two strangers neither gets it. */
    private static void refuseTakenIds(List<FoundPlugin> plugins) {
        Set<String> ofThePlatform = plugins.stream()
                .filter(FoundPlugin::isPlatform)
                .map(FoundPlugin::id)
                .collect(Collectors.toSet());
        Map<String, Long> strangers = plugins.stream()
                .filter(plugin -> !plugin.isPlatform())
                .collect(Collectors.groupingBy(FoundPlugin::id, Collectors.counting()));
        for (FoundPlugin plugin : plugins) {
            if (!plugin.isPlatform()) {
                plugin.attempt(() -> {
                    if (ofThePlatform.contains(plugin.id())) {
                        throw new PluginRefusedException("plugin.id.platform", plugin.id());
                    }
                    if (strangers.getOrDefault(plugin.id(), 0L) > 1) {
                        throw new PluginRefusedException("plugin.id.twice", plugin.id());
                    }
                });
            }
        }
    }

    private <T> List<Contribution<T>> all(Function<Contributions, List<T>> kind) {
        return found.stream()
                .flatMap(plugin -> kind.apply(plugin.contributions()).stream()
                        .map(value -> new Contribution<>(plugin.id(), value)))
                .toList();
    }

    private static void log(FoundPlugin plugin) {
        PluginStatus status = plugin.status();
        status.reason()
                .ifPresentOrElse(
                        reason -> LOG.warn("Plugin {} is disabled: {}", plugin.id(), reason),
                        () -> LOG.info(
                                "Plugin {} {}", plugin.id(), status.descriptor().version()));
        status.contributions().forEach(name -> LOG.info("Plugin {} brings {}", plugin.id(), name));
    }
}
