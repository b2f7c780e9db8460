package it.comunitadipratiche.web.network;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.TooManyRequestsException;
import it.comunitadipratiche.core.network.Enquiries;
import it.comunitadipratiche.core.network.Enquiry;
import it.comunitadipratiche.core.network.Organization;
import it.comunitadipratiche.web.account.Forms;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Crumb;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Leaving;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.EntryRoom;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Where visitors write to an organization whose address they do not see. */
@ApplicationScoped
class ContactRoom implements EntryRoom {
    static final String NAME = "contact";

    /** What nobody sees and only programs fill in. */
    private static final String TRAP = "website";

    private static final String SENT = "sent";
    private Enquiries enquiries;
    private ContentTypes types;

    @SuppressWarnings("NullAway.Init")
    protected ContactRoom() {
        // for the CDI proxy
    }

    @Inject
    ContactRoom(Enquiries enquiries, ContentTypes types) {
        this.enquiries = enquiries;
        this.types = types;
    }

    @Override
    public String type() {
        return Organization.TYPE;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Answer show(ReadyDocument document, Visit visit) {
        if (!enquiries.isOpen(document.key())) {
            throw new NotFoundException("web.page.unknown", visit.path());
        }
        return visit.has(SENT)
                ? page(200, "network/sent", document, ContactPage.Written.NOTHING, List.of(), visit)
                : page(200, "network/contact", document, ContactPage.Written.NOTHING, List.of(), visit);
    }

    @Override
    public Answer take(ReadyDocument document, Visit visit) {
        ContactPage.Written written =
                new ContactPage.Written(visit.written("name"), visit.written("email"), visit.written("message"));
        try {
            if (visit.written(TRAP).isEmpty()) {
                enquiries.send(
                        document.key().entry().toString(),
                        document.key().locale(),
                        new Enquiry(written.name(), written.email(), written.text()),
                        visit.address());
            }
            return Leaving.to(visit.link(path(document)) + "?" + SENT + "=1");
        } catch (InvalidInputException refusal) {
            return again(400, document, written, refusal, visit);
        } catch (TooManyRequestsException refusal) {
            return again(429, document, written, refusal, visit);
        }
    }

    private Answer again(
            int status, ReadyDocument document, ContactPage.Written written, CommunityException refusal, Visit visit) {
        return page(status, "network/contact", document, written, Forms.problems(refusal, visit), visit);
    }

    private Page page(
            int status,
            String template,
            ReadyDocument document,
            ContactPage.Written written,
            List<String> problems,
            Visit visit) {
        String organization = document.as(Organization.class).name().best(visit.language());
        String back = visit.link("/organizations/" + document.slug());
        ContactPage page =
                new ContactPage(visit.form(), visit.link(path(document)), organization, back, written, problems);
        Heading heading = Heading.of(visit.texts().of("network.contact.title", organization))
                .below(List.of(
                        new Crumb(
                                types.get(Organization.TYPE).pluralLabel().best(visit.language()),
                                visit.link("/organizations")),
                        new Crumb(organization, back),
                        new Crumb(visit.texts().of("network.contact.crumb"), page.path())))
                .hidden();
        return new Page(status, template, heading, page);
    }

    static String path(ReadyDocument document) {
        return "/organizations/" + document.slug() + "/" + NAME;
    }
}
