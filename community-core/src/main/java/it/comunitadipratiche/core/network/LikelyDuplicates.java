package it.comunitadipratiche.core.network;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.network.LikelyDuplicate.Sign;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * Which of many organizations are likely the same. Each is held against those that were there before it, the newest first,
 * so that what came in last is seen even where there are more pairs than anybody looks at.
 */
final class LikelyDuplicates {
    private static final Comparator<Candidate> OLDEST_FIRST =
            Comparator.comparing(Candidate::createdAt).thenComparing(Candidate::id);
    private static final Comparator<Candidate> RATHER_STAYS =
            Comparator.comparing((Candidate one) -> !one.isPublic()).thenComparing(OLDEST_FIRST);

    private final List<Candidate> newestFirst;
    private final int limit;
    private final Map<Id, NameLikeness> names = new HashMap<>();
    private final Set<Set<Id>> told = new HashSet<>();
    private final List<LikelyDuplicate> found = new ArrayList<>();

    private LikelyDuplicates(List<Candidate> all, int limit) {
        this.newestFirst = all.stream().sorted(OLDEST_FIRST.reversed()).toList();
        this.limit = limit;
    }

    static List<LikelyDuplicate> among(List<Candidate> all, int limit) {
        LikelyDuplicates duplicates = new LikelyDuplicates(all, limit);
        duplicates.findSameTaxCode();
        duplicates.findLikeNames();
        return duplicates.found;
    }

    /** Those of one code are all the same: each makes a pair with the one that rather stays. */
    private void findSameTaxCode() {
        Map<String, Candidate> staying = newestFirst.stream()
                .filter(one -> !one.taxCode().isEmpty())
                .collect(toMap(Candidate::taxCode, Function.identity(), BinaryOperator.minBy(RATHER_STAYS)));
        for (Candidate late : newestFirst) {
            Optional.ofNullable(staying.get(late.taxCode()))
                    .filter(not(late::equals))
                    .ifPresent(stays -> tell(late, stays, Sign.SAME_TAX_CODE));
        }
    }

    private void findLikeNames() {
        Map<String, List<Candidate>> groups = groups(Candidate::municipality);
        for (Candidate late : newestFirst) {
            List<Candidate> group = groups.getOrDefault(late.municipality(), List.of());
            for (Candidate early : group.subList(group.indexOf(late) + 1, group.size())) {
                if (found.size() < limit && nameOf(late).isLike(nameOf(early))) {
                    tell(late, early, Sign.LIKE_NAME);
                }
            }
        }
    }

    private NameLikeness nameOf(Candidate one) {
        return names.computeIfAbsent(one.id(), id -> new NameLikeness(one.name().best(Locale.ITALIAN)));
    }

    private void tell(Candidate one, Candidate other, Sign sign) {
        if (found.size() < limit && told.add(Set.of(one.id(), other.id()))) {
            boolean firstStays = RATHER_STAYS.compare(one, other) < 0;
            found.add(new LikelyDuplicate(firstStays ? one : other, firstStays ? other : one, sign));
        }
    }

    /** Those that have something in common, the newest first. */
    private Map<String, List<Candidate>> groups(Function<Candidate, String> common) {
        return newestFirst.stream().filter(one -> !common.apply(one).isEmpty()).collect(groupingBy(common));
    }
}
