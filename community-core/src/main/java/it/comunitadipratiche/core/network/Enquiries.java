package it.comunitadipratiche.core.network;

import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.StoredPublication;
import it.comunitadipratiche.core.identity.Attempts;
import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.mail.MailMessage;
import it.comunitadipratiche.core.mail.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Messages from visitors to organizations, whose addresses the visitors do not see. A message goes by mail to the contact
 * of the organization, who answers the writer directly; nothing of it stays here.
 *
 * <p>Within an hour one network address may send {@value #PER_ADDRESS}, and one organization gets {@value
 * #PER_ORGANIZATION}, counted on each node.
 */
@Guarded
@ApplicationScoped
public class Enquiries {
    static final int PER_ADDRESS = 5;
    static final int PER_ORGANIZATION = 30;
    private Publications publications;
    private ContactAddress address;
    private Mailer mailer;
    private Attempts attempts;
    private String site;

    @SuppressWarnings("NullAway.Init")
    protected Enquiries() {
        // for the CDI proxy
    }

    @Inject
    Enquiries(Publications publications, ContactAddress address, Mailer mailer, Settings settings, Clock clock) {
        this.publications = publications;
        this.address = address;
        this.mailer = mailer;
        this.attempts = new Attempts(clock, Duration.ofHours(1));
        this.site = settings.siteName();
    }

    /** Whether a published organization can be written to: it has a contact with an e-mail address. */
    @Anyone
    public boolean isOpen(PublicationKey organization) {
        return contact(organization).isPresent();
    }

    /**
     * Sends a message on to an organization.
     *
     * @param idOrSlug the organization
     * @param address the network address it comes from
     * @throws it.comunitadipratiche.core.kernel.NotFoundException if there is no such organization to be seen
     * @throws ConflictException if it cannot be written to
     * @throws InvalidInputException with everything that is wrong with the message
     * @throws it.comunitadipratiche.core.kernel.TooManyRequestsException if there were too many
     */
    @Anyone
    @Transactional
    public void send(String idOrSlug, Locale locale, Enquiry enquiry, String address) {
        ReadyDocument organization = publications.read(Organization.TYPE, idOrSlug, Optional.of(locale));
        String contact = contact(organization.key()).orElseThrow(() -> new ConflictException("network.enquiry.closed"));
        demandGood(enquiry);
        attempts.count("network " + Attempts.network(address), PER_ADDRESS, "network.enquiry.limit");
        attempts.count("organization " + organization.key().entry(), PER_ORGANIZATION, "network.enquiry.limit");
        mailer.send(letter(organization, contact, enquiry));
    }

    private MailMessage letter(ReadyDocument organization, String contact, Enquiry enquiry) {
        Locale locale = organization.key().locale();
        String name = organization.as(Organization.class).name().best(locale);
        List<Message> paragraphs = new ArrayList<>();
        paragraphs.add(new Message("network.enquiry.intro", name, site, enquiry.name(), enquiry.email()));
        enquiry.text()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> paragraphs.add(new Message("network.enquiry.line", line.strip())));
        return new MailMessage(
                contact,
                locale,
                new Message("network.enquiry.subject", site, enquiry.name()),
                paragraphs,
                Optional.empty(),
                Optional.of(new Message("network.enquiry.note")),
                Optional.of(enquiry.email()));
    }

    private void demandGood(Enquiry enquiry) {
        List<Gap> gaps = new ArrayList<>();
        if (enquiry.name().isBlank() || enquiry.name().length() > Enquiry.LONGEST_NAME) {
            gaps.add(new Gap("/name", "network.enquiry.name", Enquiry.LONGEST_NAME));
        }
        if (!mailer.reaches(enquiry.email())) {
            gaps.add(new Gap("/email", "network.enquiry.email"));
        }
        if (enquiry.text().isBlank() || enquiry.text().length() > Enquiry.LONGEST_TEXT) {
            gaps.add(new Gap("/text", "network.enquiry.text", Enquiry.LONGEST_TEXT));
        }
        if (!gaps.isEmpty()) {
            throw new InvalidInputException(gaps);
        }
    }

    /** The address of the contact, which those who ask need not be allowed to see. */
    private Optional<String> contact(PublicationKey organization) {
        return publications.stored(List.of(organization)).stream()
                .filter(stored -> !stored.withdrawn())
                .map(StoredPublication::document)
                .flatMap(document -> Optional.ofNullable(document.getJsonObject("fields")).stream())
                .flatMap(fields -> address.of(fields).stream())
                .findFirst();
    }
}
