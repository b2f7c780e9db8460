package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.plugin.ContentRule;
import it.comunitadipratiche.core.plugin.Contribution;
import it.comunitadipratiche.core.plugin.PluginRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What plugins want the values of entries to keep to. */
@ApplicationScoped
class ContentRules {
    private static final Logger LOG = LoggerFactory.getLogger(ContentRules.class);
    private PluginRegistry plugins;

    @SuppressWarnings("NullAway.Init")
    protected ContentRules() {
        // for the CDI proxy
    }

    @Inject
    ContentRules(PluginRegistry plugins) {
        this.plugins = plugins;
    }

    /** What some values break of the rules that hold at a stage. */
    List<Gap> breaches(ContentType type, ContentRule.Stage stage, JsonObject fields) {
        List<Gap> gaps = new ArrayList<>();
        for (Contribution<ContentRule> rule : plugins.contentRules()) {
            if (rule.value().contentType().equals(type.name())
                    && rule.value().stage().compareTo(stage) <= 0) {
                gaps.addAll(breaches(rule, fields));
            }
        }
        return gaps;
    }

    @SuppressWarnings("IllegalCatch") // a stranger's rule must not stand in the way of everybody's work
    private List<Gap> breaches(Contribution<ContentRule> rule, JsonObject fields) {
        try {
            return List.copyOf(rule.value().breaches().apply(fields));
        } catch (RuntimeException | LinkageError failure) {
            if (plugins.isOfThePlatform(rule.plugin())) {
                throw failure;
            }
            LOG.error("The content rule {} of plugin {} fails", rule.value().name(), rule.plugin(), failure);
            plugins.disable(rule.plugin(), new Message("plugin.failed", failure.toString()));
            return List.of();
        }
    }
}
