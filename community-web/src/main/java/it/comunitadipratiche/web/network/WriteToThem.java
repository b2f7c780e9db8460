package it.comunitadipratiche.web.network;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.network.Enquiries;
import it.comunitadipratiche.core.network.Organization;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.EntryAside;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The way to write to an organization, on its page, if it can be written to. */
@ApplicationScoped
class WriteToThem implements EntryAside {
    private Enquiries enquiries;

    @SuppressWarnings("NullAway.Init")
    protected WriteToThem() {
        // for the CDI proxy
    }

    @Inject
    WriteToThem(Enquiries enquiries) {
        this.enquiries = enquiries;
    }

    @Override
    public String type() {
        return Organization.TYPE;
    }

    @Override
    public Optional<Aside> of(ReadyDocument document, Visit visit) {
        if (!enquiries.isOpen(document.key())) {
            return Optional.empty();
        }
        Line line =
                new Line(visit.texts().of("network.contact.write"), visit.link(ContactRoom.path(document)), List.of());
        return Optional.of(new Aside(
                visit.texts().of("network.contact.crumb"), visit.texts().of("network.contact.aside"), List.of(line)));
    }
}
