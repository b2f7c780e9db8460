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

/** How publications are cited, where the platform or a plugin knows it of their type. */
@ApplicationScoped
class EntriesCited {
    private List<Contributor<EntryCitation>> all;

    @SuppressWarnings("NullAway.Init")
    protected EntriesCited() {
        // for the CDI proxy
    }

    @Inject
    EntriesCited(@Any Instance<EntryCitation> beans, PluginBeans plugins) {
        this.all = Contributor.all(beans, plugins);
    }

    Optional<EntryCitation.Cited> of(ReadyDocument document, String address, Visit visit) {
        return all.stream()
                .flatMap(one -> one
                        .ask(
                                citation -> citation.type().equals(document.type())
                                        ? Optional.of(citation.of(document, address, visit))
                                        : Optional.<EntryCitation.Cited>empty(),
                                Optional.<EntryCitation.Cited>empty())
                        .stream())
                .findFirst();
    }
}
