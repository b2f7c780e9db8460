package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.content.types.RichText;
import it.comunitadipratiche.core.plugin.PluginBeans;
import it.comunitadipratiche.web.page.Contributor;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes links of what the platform and plugins find in formatted texts: each address once in a text. */
@ApplicationScoped
class TextWays {
    private List<Contributor<TextLinks>> all;

    @SuppressWarnings("NullAway.Init")
    protected TextWays() {
        // for the CDI proxy
    }

    @Inject
    TextWays(@Any Instance<TextLinks> beans, PluginBeans plugins) {
        this.all = Contributor.all(beans, plugins);
    }

    String in(String html, Visit visit) {
        String text = html;
        for (Contributor<TextLinks> one : all) {
            Set<String> seen = new HashSet<>();
            text = RichText.linked(
                    text, words -> one.ask(links -> links.in(words, visit), List.<RichText.Way>of()).stream()
                            .filter(way -> seen.add(way.address()))
                            .toList());
        }
        return text;
    }
}
