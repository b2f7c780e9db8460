package it.comunitadipratiche.core.practices;

import it.comunitadipratiche.core.identity.AuditTrail;
import it.comunitadipratiche.core.identity.Ticket;
import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Internal;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.core.kernel.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What organizations say of being partners of a practice. Those a practice names are asked by mail when it is published;
 * the link in the letter is good for 60 days and one answer.
 */
@Guarded
@ApplicationScoped
@Transactional
public class Confirmations {
    /** For how long an organization that was asked is not asked again. */
    public static final Duration PATIENCE = Duration.ofDays(3);

    private PartnerRepository repository;
    private ConfirmedPartners confirmed;
    private NamedPartners partners;
    private PartnerLetters letters;
    private AuditTrail audit;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Confirmations() {
        // for the CDI proxy
    }

    @Inject
    Confirmations(
            PartnerRepository repository,
            ConfirmedPartners confirmed,
            NamedPartners partners,
            PartnerLetters letters,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.confirmed = confirmed;
        this.partners = partners;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** The organizations that confirmed that they are partners of a practice. */
    @Anyone
    @Transactional(Transactional.TxType.SUPPORTS)
    public Set<Id> confirmed(Id practice) {
        return confirmed.of(practice);
    }

    /** What the organizations that were asked said, in the order in which they were asked first. */
    @Requires("content.read")
    public List<PartnerAnswer> of(Id practice) {
        return repository.of(practice).stream()
                .map(PartnerConfirmation::answered)
                .toList();
    }

    /**
     * The partners that say that they are none and are still named, the newest answers first.
     *
     * @param limit how many answers are looked at
     */
    @Requires("content.publish")
    public List<DeniedPartner> denied(int limit) {
        return repository.answered(PartnerState.DENIED, limit).stream()
                .flatMap(denied -> partners
                        .of(denied.practice())
                        .filter(shown -> shown.organizations().contains(denied.organization()))
                        .map(shown -> new DeniedPartner(
                                denied.practice(),
                                shown.title(),
                                partners.name(denied.organization()),
                                denied.answered().answeredAt().orElse(Instant.EPOCH)))
                        .stream())
                .toList();
    }

    /**
     * Asks those partners of a published practice that have not answered, but for those asked within {@link #PATIENCE}
     * and those without an address.
     *
     * @return how many letters were sent
     * @throws NotFoundException if no such practice is public
     */
    @Requires("content.publish")
    public int ask(Id practice) {
        NamedPartners.Shown shown =
                partners.of(practice).orElseThrow(() -> new NotFoundException("content.publication.none", practice));
        return ask(shown, true);
    }

    /** Asks those partners of a practice that were not asked before; nothing happens if it is not public. */
    @Internal
    public void askNew(Id practice) {
        partners.of(practice).ifPresent(shown -> ask(shown, false));
    }

    /**
     * What the link in a letter asks, answered or not.
     *
     * @throws ForbiddenException if there is no such link, or it is too old
     */
    @Anyone
    public PartnerQuestion look(String token) {
        return question(good(token, Ticket.parse("", token).flatMap(ticket -> repository.find(ticket.id()))));
    }

    /**
     * Answers by the link in a letter.
     *
     * @param isPartner whether the organization is a partner
     * @return the question, with the answer
     * @throws ForbiddenException if there is no such link, or it is too old
     * @throws ConflictException if it was used before
     */
    @Anyone
    public PartnerQuestion answer(String token, boolean isPartner) {
        PartnerConfirmation confirmation =
                good(token, Ticket.parse("", token).flatMap(ticket -> repository.lock(ticket.id())));
        if (confirmation.isAnswered()) {
            throw new ConflictException("practices.partner.answered");
        }
        confirmation.answer(isPartner, clock.instant());
        confirmed.changed(confirmation.practice());
        audit.record(
                isPartner ? "practices.partner-confirmed" : "practices.partner-denied",
                new Ref(Practice.TYPE, confirmation.practice()),
                JsonValue.EMPTY_JSON_OBJECT);
        return question(confirmation);
    }

    /** What an organization said is said by the one that took its place; if both said something, what this one said. */
    @Internal
    public void handOn(Id gone, Id into) {
        Map<Id, PartnerConfirmation> own = new HashMap<>();
        repository.by(into).forEach(confirmation -> own.put(confirmation.practice(), confirmation));
        for (PartnerConfirmation confirmation : repository.by(gone)) {
            PartnerConfirmation other = own.get(confirmation.practice());
            if (other != null && (other.isAnswered() || !confirmation.isAnswered())) {
                continue;
            }
            if (other != null) {
                repository.remove(other);
            }
            confirmation.standFor(into);
            confirmed.changed(confirmation.practice());
        }
    }

    private int ask(NamedPartners.Shown practice, boolean again) {
        Map<Id, PartnerConfirmation> known = new HashMap<>();
        Id id = practice.key().entry();
        repository.of(id).forEach(confirmation -> known.put(confirmation.organization(), confirmation));
        Instant now = clock.instant();
        int sent = 0;
        for (Id organization : practice.organizations()) {
            Optional<String> address = partners.address(organization);
            PartnerConfirmation before = known.get(organization);
            if (address.isEmpty() || (before != null && !(again && mayBeAskedAgain(before, now)))) {
                continue;
            }
            letters.ask(practice, organization, address.get(), ticket(before, id, organization, now));
            sent++;
        }
        return sent;
    }

    private static boolean mayBeAskedAgain(PartnerConfirmation before, Instant now) {
        return !before.isAnswered()
                && !before.answered().askedAt().plus(PATIENCE).isAfter(now);
    }

    private Ticket ticket(@Nullable PartnerConfirmation before, Id practice, Id organization, Instant now) {
        if (before != null) {
            return before.renew(now);
        }
        Ticket ticket = Ticket.issue("", Id.next());
        repository.add(new PartnerConfirmation(ticket, practice, organization, now));
        return ticket;
    }

    private PartnerConfirmation good(String token, Optional<PartnerConfirmation> found) {
        return found.filter(confirmation -> Ticket.parse("", token)
                        .filter(ticket -> confirmation.opensFor(ticket, clock.instant()))
                        .isPresent())
                .orElseThrow(Confirmations::ended);
    }

    /** A practice that was withdrawn, or names the organization no more, asks nothing. */
    private PartnerQuestion question(PartnerConfirmation confirmation) {
        Id organization = confirmation.organization();
        NamedPartners.Shown practice = partners.of(confirmation.practice())
                .filter(shown -> shown.organizations().contains(organization))
                .orElseThrow(Confirmations::ended);
        return new PartnerQuestion(
                practice.title(),
                practice.url(),
                partners.name(organization),
                practice.role(organization),
                confirmation.answered().state());
    }

    private static ForbiddenException ended() {
        return new ForbiddenException("practices.partner.ended");
    }
}
