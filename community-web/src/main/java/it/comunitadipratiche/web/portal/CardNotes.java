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
import java.util.stream.IntStream;

/** What the platform and plugins say of publications in lists. */
@ApplicationScoped
class CardNotes {
    private List<Contributor<CardNote>> all;

    @SuppressWarnings("NullAway.Init")
    protected CardNotes() {
        // for the CDI proxy
    }

    @Inject
    CardNotes(@Any Instance<CardNote> beans, PluginBeans plugins) {
        this.all = Contributor.all(beans, plugins);
    }

    /** The cards of some publications, in the same order, with what is said of each. */
    List<Card> on(List<Card> cards, List<ReadyDocument> documents, Visit visit) {
        return IntStream.range(0, cards.size())
                .mapToObj(i -> cards.get(i).noted(of(documents.get(i), visit)))
                .toList();
    }

    private String of(ReadyDocument document, Visit visit) {
        return all.stream()
                .map(one -> one.ask(note -> note.type().equals(document.type()) ? note.of(document, visit) : "", ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
