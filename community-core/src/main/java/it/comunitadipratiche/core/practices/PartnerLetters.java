package it.comunitadipratiche.core.practices;

import it.comunitadipratiche.core.identity.Ticket;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.mail.MailLink;
import it.comunitadipratiche.core.mail.MailMessage;
import it.comunitadipratiche.core.mail.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Letters that ask organizations whether they are partners of a practice, in the language of the practice. */
@ApplicationScoped
class PartnerLetters {
    private Mailer mailer;
    private Locales locales;
    private NamedPartners partners;
    private String community;
    private String site;

    @SuppressWarnings("NullAway.Init")
    protected PartnerLetters() {
        // for the CDI proxy
    }

    @Inject
    PartnerLetters(Mailer mailer, Locales locales, NamedPartners partners, Settings settings) {
        this.mailer = mailer;
        this.locales = locales;
        this.partners = partners;
        this.community = settings.siteName();
        this.site = settings.siteUrl();
    }

    void ask(NamedPartners.Shown practice, Id organization, String address, Ticket ticket) {
        Locale locale = practice.key().locale();
        String role = practice.role(organization);
        List<Message> paragraphs = new ArrayList<>();
        paragraphs.add(
                new Message("practices.partner.letter.text", partners.name(organization), practice.title(), community));
        if (!role.isEmpty()) {
            paragraphs.add(new Message("practices.partner.letter.role", role));
        }
        paragraphs.add(new Message("practices.partner.letter.read", site + practice.url()));
        String path = (locale.equals(locales.standard()) ? "" : "/" + locale.toLanguageTag()) + "/confirm?token=";
        mailer.send(new MailMessage(
                address,
                locale,
                new Message("practices.partner.letter", community, practice.title()),
                paragraphs,
                Optional.of(new MailLink(new Message("practices.partner.letter.link"), site + path + ticket.text())),
                Optional.of(new Message("practices.partner.letter.note", PartnerConfirmation.LIFE.toDays()))));
    }
}
