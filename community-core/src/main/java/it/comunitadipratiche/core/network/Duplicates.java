package it.comunitadipratiche.core.network;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.Merger;
import it.comunitadipratiche.core.content.Mergers;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Organizations that are there twice: which they likely are, and how two become one. */
@Guarded
@ApplicationScoped
public class Duplicates {
    private Entries entries;
    private Mergers mergers;

    @SuppressWarnings("NullAway.Init")
    protected Duplicates() {
        // for the CDI proxy
    }

    @Inject
    Duplicates(Entries entries, Mergers mergers) {
        this.entries = entries;
        this.mergers = mergers;
    }

    /**
     * Organizations that are likely the same: those with the same tax code, then those with much the same name in the same
     * municipality; the newest first. Drafts count, what is archived does not.
     *
     * @param limit how many pairs at most
     */
    @Requires("content.merge")
    public List<LikelyDuplicate> likely(int limit) {
        return LikelyDuplicates.among(candidates(), limit);
    }

    /**
     * Makes two organizations one.
     *
     * @param gone the one that goes
     * @param into the one that stays
     * @throws NotFoundException if one of them is no organization
     * @throws it.comunitadipratiche.core.kernel.InvalidInputException if they are the same
     * @throws it.comunitadipratiche.core.kernel.ConflictException if readers of the one that goes could not see the other
     */
    @Requires("content.merge")
    public Merger merge(Id gone, Id into) {
        demandOrganization(gone);
        demandOrganization(into);
        return mergers.merge(gone, into);
    }

    private void demandOrganization(Id id) {
        if (!entries.get(id).type().equals(Organization.TYPE)) {
            throw new NotFoundException("content.entry.none", id);
        }
    }

    private List<Candidate> candidates() {
        List<Candidate> all = new ArrayList<>();
        Optional<Id> after = Optional.empty();
        List<EntryDetails> some;
        do {
            some = entries.ofType(Organization.TYPE, after, Entries.MOST_AT_ONCE);
            some.stream()
                    .filter(entry -> !Candidate.isArchived(entry))
                    .map(Candidate::of)
                    .forEach(all::add);
            after = some.isEmpty()
                    ? after
                    : Optional.of(some.get(some.size() - 1).id());
        } while (some.size() == Entries.MOST_AT_ONCE);
        return all;
    }
}
