package it.comunitadipratiche.core.content;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.identity.AuditTrail;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.core.kernel.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes one of two entries that are about the same. One stays; what pointed to the other points to it, in drafts, in what
 * is scheduled and in what readers see; the other is archived with all its revisions, and its addresses lead to the one
 * that stays. Publishing it again brings it back.
 */
@Guarded
@ApplicationScoped
public class Mergers {
    private EntryRepository entries;
    private Relinker relinker;
    private Publisher publisher;
    private ContentTypes types;
    private AuditTrail audit;
    private Event<EntryMerged> merged;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Mergers() {
        // for the CDI proxy
    }

    @Inject
    Mergers(
            EntryRepository entries,
            Relinker relinker,
            Publisher publisher,
            ContentTypes types,
            AuditTrail audit,
            Event<EntryMerged> merged,
            Clock clock) {
        this.entries = entries;
        this.relinker = relinker;
        this.publisher = publisher;
        this.types = types;
        this.audit = audit;
        this.merged = merged;
        this.clock = clock;
    }

    /**
     * Makes two entries one, in one transaction; doing it again changes nothing.
     *
     * @param goneId the one that goes
     * @param intoId the one that stays
     * @throws NotFoundException if one of them does not exist
     * @throws InvalidInputException if they are the same, or of different types
     * @throws ConflictException if readers of the one that goes could not see the one that stays
     */
    @Requires("content.merge")
    @Transactional
    public Merger merge(Id goneId, Id intoId) {
        Entry gone = entries.get(goneId);
        Entry into = entries.get(intoId);
        demandFit(gone, into);
        Instant now = clock.instant();
        List<Ref> relinked = new ArrayList<>();
        for (Entry referrer : entries.referrers(gone.id(), Integer.MAX_VALUE)) {
            if (relinker.relink(referrer, goneId, intoId, now)) {
                relinked.add(referrer.ref());
            }
        }
        JsonObjectBuilder details = JSON.createObjectBuilder().add("into", intoId.toString());
        boolean handedOn = handOn(gone, into, details);
        boolean replaced = publisher.replace(gone, into, now);
        if (replaced || handedOn || !relinked.isEmpty()) {
            gone.edit();
            gone.touch();
            audit.record(
                    "content.merged",
                    gone.ref(),
                    details.add("relinked", relinked.size()).build());
        }
        merged.fire(new EntryMerged(gone.ref(), into.ref()));
        entries.flush();
        return new Merger(gone.ref(), into.ref(), relinked);
    }

    private void demandFit(Entry gone, Entry into) {
        if (gone.id() == into.id()) {
            throw new InvalidInputException("/into", "content.merge.same");
        }
        if (!gone.type().equals(into.type())) {
            throw new InvalidInputException(
                    "/into", "content.merge.type", types.get(gone.type()).label());
        }
        if (isPublic(gone) && (!isPublic(into) || !gone.audience().sees(into.audience()))) {
            throw new ConflictException("content.merge.hidden");
        }
    }

    private static boolean isPublic(Entry entry) {
        return entry.locales().stream()
                .anyMatch(state -> state.publishedRevision().isPresent());
    }

    /** By its name where it comes from an entry is found again: it goes to the one that stays, if that has none. */
    private boolean handOn(Entry gone, Entry into, JsonObjectBuilder details) {
        String externalId = gone.externalId();
        if (externalId == null || into.externalId() != null) {
            return false;
        }
        Entry.Origin origin = gone.giveOrigin();
        entries.flush();
        into.takeOrigin(origin);
        into.edit();
        into.touch();
        details.add("externalId", externalId);
        return true;
    }
}
