package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.plugin.PluginBeans;
import it.comunitadipratiche.web.page.Contributor;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What the platform and plugins have to say on the pages of publications. */
@ApplicationScoped
class Asides {
    private List<Contributor<EntryAside>> all;

    @SuppressWarnings("NullAway.Init")
    protected Asides() {
        // for the CDI proxy
    }

    @Inject
    Asides(@Any Instance<EntryAside> beans, PluginBeans plugins) {
        this.all = Contributor.all(beans, plugins);
    }

    List<EntryAside.Aside> of(ReadyDocument document, Visit visit) {
        return all.stream()
                .flatMap(one -> one
                        .ask(
                                aside -> aside.type().equals(EntryAside.ANY)
                                                || aside.type().equals(document.type())
                                        ? aside.of(document, visit)
                                        : Optional.<EntryAside.Aside>empty(),
                                Optional.<EntryAside.Aside>empty())
                        .stream())
                .toList();
    }
}
