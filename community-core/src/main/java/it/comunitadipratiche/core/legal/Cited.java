package it.comunitadipratiche.core.legal;

import it.comunitadipratiche.core.legal.Term.Family;
import it.comunitadipratiche.core.legal.Term.Named;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What a text has named so far: what "della stessa legge", "l.r. 65/2020" and "sent. n. 131/2020" go back to. */
final class Cited {
    private static final int REACH_OF_A_PLACE = 2_000;
    private static final int REACH_OF_A_COURT = 600;
    private static final int REMEMBERED = 16;

    /** The latest first, few, no two alike. */
    private final Deque<LegalSource> sources = new ArrayDeque<>();

    private final Map<ActType, Map<String, ItalianAct>> numbers = new EnumMap<>(ActType.class);
    private Optional<Place> place = Optional.empty();
    private int placeAt;
    private Optional<Court> court = Optional.empty();
    private int courtAt;
    private Optional<AuditSection> audit = Optional.empty();
    private int auditAt;
    private Optional<String> authority = Optional.empty();
    private int authorityFrom = -1;
    private int authorityEnd = -1;
    private int authorityAt;
    private boolean europeanCourt;
    private boolean committee;

    void remember(LegalSource source) {
        sources.remove(source);
        sources.addFirst(source);
        if (sources.size() > REMEMBERED) {
            sources.removeLast();
        }
        if (source instanceof ItalianAct act && act.number().isPresent()) {
            numbers.computeIfAbsent(act.type(), type -> new HashMap<>())
                    .put(act.number().get(), act);
        }
    }

    Optional<LegalSource> latest() {
        return Optional.ofNullable(sources.peekFirst());
    }

    /** The act that a kind of act points back to: "della stessa legge" may be a regional one. */
    Optional<LegalSource> latest(ActType type) {
        if (type == ActType.LAW) {
            return latestAct(act -> act.type().isLaw());
        }
        return latestAct(act -> act.type() == type);
    }

    Optional<LegalSource> latest(Family family) {
        return family == Family.CODE
                ? latest(KnownActs::isCode)
                : latestAct(act -> act.type().isDecree());
    }

    Optional<LegalSource> latest(EuropeanAct.Kind kind) {
        return latest(source -> source instanceof EuropeanAct act
                && act.kind().isRegulation() == kind.isRegulation()
                && act.kind().isDirective() == kind.isDirective());
    }

    private Optional<LegalSource> latestAct(Predicate<ItalianAct> which) {
        return latest(source -> source instanceof ItalianAct act && which.test(act));
    }

    private Optional<LegalSource> latest(Predicate<LegalSource> which) {
        return sources.stream().filter(which).findFirst();
    }

    /** An act named before by its number and year, now by its number alone. */
    Optional<ItalianAct> ofNumber(ActType type, String number) {
        return Optional.ofNullable(numbers.getOrDefault(type, Map.of()).get(number));
    }

    /** What a name means here: of several acts the one the text has cited last, or else the usual one. */
    LegalSource meaningOf(Named name) {
        return name.sources().size() == 1
                ? name.usual()
                : latest(name.sources()::contains).orElseGet(name::usual);
    }

    void rememberPlace(Place named, int at) {
        place = Optional.of(named);
        placeAt = at;
    }

    /** The region, or the province, whose law is cited without its name. */
    Optional<Place> place(boolean province, int at) {
        return place.filter(named -> named.isProvince() == province && at - placeAt <= REACH_OF_A_PLACE);
    }

    void rememberCourt(Optional<Court> named, int at) {
        audit = Optional.empty();
        court = named;
        courtAt = at;
        europeanCourt |= named.isEmpty();
    }

    /** The court whose decision is cited without its name. */
    Optional<Court> court(int at) {
        return court.filter(named -> at - courtAt <= REACH_OF_A_COURT);
    }

    /** The Court of Auditors was named, with its section if that was told. */
    void rememberAudit(Optional<AuditSection> named, int at) {
        court = Optional.empty();
        audit = named;
        auditAt = at;
    }

    /** The section of the Court of Auditors whose decision is cited without its name. */
    Optional<AuditSection> audit(int at) {
        return audit.filter(named -> at - auditAt <= REACH_OF_A_COURT);
    }

    /** An authority was named between two tokens. */
    void rememberAuthority(String named, int from, int end, int at) {
        authority = Optional.of(named);
        authorityFrom = from;
        authorityEnd = end;
        authorityAt = at;
    }

    /** The authority whose act is cited without its name. */
    Optional<String> authority(int at) {
        return authority.filter(named -> at - authorityAt <= REACH_OF_A_COURT);
    }

    /** The first token of the name of the authority that was named last. */
    int authorityFrom() {
        return authorityFrom;
    }

    /** The token after that name. */
    int authorityEnd() {
        return authorityEnd;
    }

    boolean hasEuropeanCourt() {
        return europeanCourt;
    }

    void rememberCommittee() {
        committee = true;
    }

    boolean hasCommittee() {
        return committee;
    }
}
