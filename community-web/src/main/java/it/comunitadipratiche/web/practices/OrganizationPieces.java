package it.comunitadipratiche.web.practices;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.network.Organization;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.EntryPieces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** What stands on the page of an organization after its fields: its practices, then whatever else names it. */
@ApplicationScoped
class OrganizationPieces implements EntryPieces {
    private OrganizationPractices practices;
    private OrganizationMentions mentions;

    @SuppressWarnings("NullAway.Init")
    protected OrganizationPieces() {
        // for the CDI proxy
    }

    @Inject
    OrganizationPieces(OrganizationPractices practices, OrganizationMentions mentions) {
        this.practices = practices;
        this.mentions = mentions;
    }

    @Override
    public String type() {
        return Organization.TYPE;
    }

    @Override
    public List<Piece> pieces(ReadyDocument document, Visit visit) {
        return List.of(
                new Piece(Set.of(), () -> practices.content(document, visit)),
                new Piece(Set.of(), () -> mentions.content(document, visit)));
    }
}
