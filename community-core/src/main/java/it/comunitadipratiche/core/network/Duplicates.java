package it.comunitadipratiche.core.network;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.Merger;
import it.comunitadipratiche.core.content.Mergers;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Requires;
import it.comunitadipratiche.core.network.LikelyDuplicate.Sign;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Organizations that are there twice: which they likely are, and how two become one. */
@Guarded
@ApplicationScoped
public class Duplicates {
    private static final Comparator<Candidate> RATHER_STAYS =
            Comparator.comparing((Candidate one) -> !one.isPublic()).thenComparing(Candidate::createdAt);
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
     * municipality. Drafts count, what is archived does not.
     *
     * @param limit how many pairs at most
     */
    @Requires("content.merge")
    public List<LikelyDuplicate> likely(int limit) {
        List<Candidate> all = candidates();
        Set<Set<Id>> told = new HashSet<>();
        List<LikelyDuplicate> found = new ArrayList<>();
        pairs(all, Candidate::taxCode, Sign.SAME_TAX_CODE, told, found, limit);
        pairs(all, Candidate::municipality, Sign.LIKE_NAME, told, found, limit);
        return found;
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

    /**
     * Compares those that have something in common: by their names each with each other; of the same tax code each with
     * the one that rather stays, for they are all the same.
     */
    private static void pairs(
            List<Candidate> all,
            Function<Candidate, String> common,
            Sign sign,
            Set<Set<Id>> told,
            List<LikelyDuplicate> found,
            int limit) {
        Map<String, List<Candidate>> groups = all.stream()
                .filter(one -> !common.apply(one).isEmpty())
                .sorted(RATHER_STAYS)
                .collect(Collectors.groupingBy(common));
        for (List<Candidate> group : groups.values()) {
            List<NameLikeness> names = group.stream()
                    .map(one -> new NameLikeness(one.name().best(Locale.ITALIAN)))
                    .toList();
            int compared = sign == Sign.SAME_TAX_CODE ? 1 : group.size();
            for (int i = 0; i < compared; i++) {
                for (int j = i + 1; j < group.size() && found.size() < limit; j++) {
                    Candidate one = group.get(i);
                    Candidate other = group.get(j);
                    boolean same = sign == Sign.SAME_TAX_CODE || names.get(i).isLike(names.get(j));
                    if (same && told.add(Set.of(one.id(), other.id()))) {
                        found.add(new LikelyDuplicate(one, other, sign));
                    }
                }
            }
        }
    }
}
