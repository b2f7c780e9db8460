package it.comunitadipratiche.web.practices;

import gg.jte.Content;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.practices.Practice;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.search.SearchResults;
import it.comunitadipratiche.web.page.Templates;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.Card;
import it.comunitadipratiche.web.portal.Cards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The practices that name an organization, on its page, each with what it is in them; the newest first. */
@ApplicationScoped
class OrganizationPractices {
    private static final int MOST = 6;
    private Templates templates;
    private ContentTypes types;
    private Search search;
    private Cards cards;

    @SuppressWarnings("NullAway.Init")
    protected OrganizationPractices() {
        // for the CDI proxy
    }

    @Inject
    OrganizationPractices(Templates templates, ContentTypes types, Search search, Cards cards) {
        this.templates = templates;
        this.types = types;
        this.search = search;
        this.cards = cards;
    }

    Optional<Content> content(ReadyDocument organization, Visit visit) {
        Id id = organization.key().entry();
        SearchResults found = search.beside(SearchQuery.of(Practice.TYPE, visit.language())
                .where(SearchQuery.NAMES, id.toString())
                .limit(MOST));
        List<Card> shown = cards.ofOneType(found.items(), types.get(Practice.TYPE), visit);
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        List<PracticesOf.Line> lines = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            lines.add(new PracticesOf.Line(
                    shown.get(i), role(id, new Told(found.items().get(i), visit))));
        }
        Optional<String> all = found.next().map(next -> visit.link("/practices?which-name=" + id));
        long total = found.total().orElse((long) shown.size());
        return Optional.of(
                templates.piece("practices/of-organization", visit.texts(), new PracticesOf(lines, total, all)));
    }

    /** What it is in a practice: authority, partner with what it does, or only named in its story. */
    private static String role(Id organization, Told told) {
        Practice.Authority authority = told.practice().proceedingAuthority();
        if (authority != null && organization.equals(authority.organization())) {
            return told.visit().texts().of("practices.authority");
        }
        return Told.all(told.practice().partners()).stream()
                .filter(partner -> organization.equals(partner.organization()))
                .findFirst()
                .map(partner -> told.text(partner.role()))
                .map(role -> role.isEmpty()
                        ? told.visit().texts().of("practices.partner")
                        : told.visit().texts().of("practices.partner-as", role))
                .orElseGet(() -> told.visit().texts().of("practices.named"));
    }
}
