package it.comunitadipratiche.core.vocabulary;

import it.comunitadipratiche.core.identity.AuditTrail;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.core.kernel.Requires;
import it.comunitadipratiche.core.kernel.StaleVersionException;
import it.comunitadipratiche.core.vocabulary.skos.ConceptContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Changes schemes and concepts by hand. Concepts are not deleted: they are deprecated and may name a replacement. */
@Guarded
@ApplicationScoped
@Transactional
public class VocabularyEditor {
    private static final Pattern ABSOLUTE_URI = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:[^\\s<>\"]+");

    private VocabularyRepository repository;
    private ConceptMaker maker;
    private ConceptEvents events;
    private AuditTrail audit;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected VocabularyEditor() {
        // for the CDI proxy
    }

    @Inject
    VocabularyEditor(
            VocabularyRepository repository, ConceptMaker maker, ConceptEvents events, AuditTrail audit, Clock clock) {
        this.repository = repository;
        this.maker = maker;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes an empty scheme.
     *
     * @param name how addresses call it, a slug
     * @throws ConflictException if there is one of that name
     */
    @Requires(VocabularyPlugin.EDIT)
    public Id createScheme(String name, LocalizedText title, LocalizedText description) {
        checkText("/title", title);
        if (repository.scheme(name).isPresent()) {
            throw new ConflictException("vocabulary.scheme.exists", name);
        }
        Scheme scheme = maker.scheme(name, title);
        scheme.describe(title, description, clock.instant());
        record("scheme.created", scheme);
        return new Id(scheme.id());
    }

    /**
     * Gives a scheme other words.
     *
     * @param version the one the change is based on
     */
    @Requires(VocabularyPlugin.EDIT)
    public void updateScheme(String name, LocalizedText title, LocalizedText description, long version) {
        checkText("/title", title);
        Scheme scheme = scheme(name);
        repository.hold(scheme);
        if (scheme.details(0).version() != version) {
            throw new StaleVersionException("vocabulary.stale", version);
        }
        if (scheme.describe(title, description, clock.instant())) {
            events.touched(scheme);
            record("scheme.updated", scheme);
        }
    }

    /**
     * Removes a scheme that has no concepts.
     *
     * @throws ConflictException if it has some
     */
    @Requires(VocabularyPlugin.EDIT)
    public void deleteScheme(String name) {
        Scheme scheme = scheme(name);
        repository.hold(scheme);
        int concepts = repository.membersOf(scheme.id()).size();
        if (concepts > 0) {
            throw new ConflictException("vocabulary.scheme.full", name, concepts);
        }
        repository.remove(scheme);
        events.removed(scheme);
        record("scheme.deleted", scheme);
    }

    /**
     * Makes a concept.
     *
     * @throws NotFoundException if there is no such scheme
     * @throws ConflictException if the scheme has a concept of that code
     */
    @Requires(VocabularyPlugin.EDIT)
    public Id create(String schemeName, String code, ConceptContent content, Collection<Id> broader) {
        ConceptMaker.checkCode(code);
        checkContent(content);
        Scheme scheme = scheme(schemeName);
        events.touched(scheme);
        if (repository.membersOf(scheme.id()).stream()
                .anyMatch(member -> member.code().equals(code))) {
            throw new ConflictException("vocabulary.code.exists", code, schemeName);
        }
        Set<Long> above = known("/broader", broader);
        Concept concept = maker.concept(scheme, code, content, above.isEmpty());
        above.forEach(target -> repository.add(new Relation(Link.broader(concept.id(), target))));
        touchSchemesOf(above);
        record("concept.created", concept);
        return new Id(concept.id());
    }

    /**
     * Gives a concept other words.
     *
     * @param version the one the change is based on
     */
    @Requires(VocabularyPlugin.EDIT)
    public void update(Id id, ConceptContent content, long version) {
        checkContent(content);
        Concept concept = concept(id, version);
        if (concept.say(content, clock.instant())) {
            changed("concept.updated", concept);
        }
    }

    /**
     * Gives a concept a place in a scheme: the code by which it stands among the others there, the concepts above it,
     * none for a place at the top, and those beside it. Its URI stays, whatever its code.
     *
     * @throws NotFoundException if the scheme has no such concept
     * @throws ConflictException if another concept of the scheme has that code
     * @throws InvalidInputException as {@link #move} does
     */
    @Requires(VocabularyPlugin.EDIT)
    public void place(
            Id id, String schemeName, String code, Collection<Id> broader, Collection<Id> related, long version) {
        ConceptMaker.checkCode(code);
        Concept concept = concept(id, version);
        recode(concept, scheme(schemeName), code);
        move(concept, broader, related);
    }

    /**
     * Puts a concept below others, none for a place at the top, and beside others.
     *
     * @throws InvalidInputException if a broader concept is the concept itself or below it, or a related one is above
     *     or below it
     */
    @Requires(VocabularyPlugin.EDIT)
    public void move(Id id, Collection<Id> broader, Collection<Id> related, long version) {
        move(concept(id, version), broader, related);
    }

    private void recode(Concept concept, Scheme scheme, String code) {
        events.touched(scheme);
        List<Membership> members = repository.membersOf(scheme.id());
        Membership place = members.stream()
                .filter(member -> member.concept() == concept.id())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("vocabulary.concept.unknown", new Id(concept.id())));
        String before = place.code();
        if (before.equals(code)) {
            return;
        }
        if (members.stream().anyMatch(member -> member.code().equals(code))) {
            throw new ConflictException("vocabulary.code.exists", code, scheme.name());
        }
        place.place(code, place.top());
        concept.say(concept.content().recoded(before, code), clock.instant());
        changed("concept.recoded", concept);
    }

    private void move(Concept concept, Collection<Id> broader, Collection<Id> related) {
        long id = concept.id();
        Set<Long> above = known("/broader", broader);
        Set<Long> beside = known("/related", related);
        Set<Long> allAbove = repository.above(above);
        allAbove.addAll(above);
        if (allAbove.contains(id)) {
            throw new InvalidInputException("/broader", "vocabulary.broader.circle", new Id(id));
        }
        Set<Long> below = repository.above(beside);
        if (beside.contains(id) || beside.stream().anyMatch(allAbove::contains) || below.contains(id)) {
            throw new InvalidInputException("/related", "vocabulary.related.broader", new Id(id));
        }
        Set<Long> around = repository.neighbours(id);
        if (repository.relink(id, above, beside)) {
            repository.memberships(List.of(id)).forEach(place -> place.place(place.code(), above.isEmpty()));
            concept.moved(clock.instant());
            around.addAll(above);
            around.addAll(beside);
            touchSchemesOf(around);
            changed("concept.moved", concept);
        }
    }

    /**
     * Takes a concept out of use. What it classified keeps it; new work should use the replacement.
     *
     * @throws InvalidInputException if the replacement is the concept itself or is, in the end, replaced by it
     */
    @Requires(VocabularyPlugin.EDIT)
    public void deprecate(Id id, Optional<Id> replacedBy, long version) {
        Concept concept = concept(id, version);
        Set<Id> seen = new TreeSet<>();
        Optional<Id> next = replacedBy;
        while (next.isPresent() && seen.add(next.get())) {
            if (next.get().equals(id)) {
                throw new InvalidInputException("/replacedBy", "vocabulary.replacement.circle", id);
            }
            next = find("/replacedBy", next.get()).replacedBy();
        }
        if (concept.deprecate(true, replacedBy.map(Id::value).orElse(null), clock.instant())) {
            changed("concept.deprecated", concept);
        }
    }

    /** Takes a deprecated concept back into use. */
    @Requires(VocabularyPlugin.EDIT)
    public void reinstate(Id id, long version) {
        Concept concept = concept(id, version);
        if (concept.deprecate(false, null, clock.instant())) {
            changed("concept.reinstated", concept);
        }
    }

    private void changed(String action, Concept concept) {
        touchSchemesOf(Set.of(concept.id()));
        repository.flush();
        events.changed(concept);
        record(action, concept);
    }

    private void touchSchemesOf(Collection<Long> concepts) {
        Set<Long> schemes = new TreeSet<>();
        repository.memberships(concepts).forEach(place -> schemes.add(place.scheme()));
        schemes.forEach(id -> repository.scheme(id).ifPresent(events::touched));
    }

    private void record(String action, Scheme scheme) {
        audit.record(action, new Ref("vocabulary.scheme", new Id(scheme.id())), JsonValue.EMPTY_JSON_OBJECT);
    }

    private void record(String action, Concept concept) {
        audit.record(action, new Ref("vocabulary.concept", new Id(concept.id())), JsonValue.EMPTY_JSON_OBJECT);
    }

    private Scheme scheme(String name) {
        return repository.scheme(name).orElseThrow(() -> new NotFoundException("vocabulary.scheme.unknown", name));
    }

    private Concept concept(Id id, long version) {
        Concept concept =
                repository.concept(id).orElseThrow(() -> new NotFoundException("vocabulary.concept.unknown", id));
        if (concept.version() != version) {
            throw new StaleVersionException("vocabulary.stale", version);
        }
        return concept;
    }

    private Set<Long> known(String pointer, Collection<Id> ids) {
        Set<Long> known = new TreeSet<>();
        ids.forEach(id -> known.add(find(pointer, id).id()));
        return known;
    }

    private Concept find(String pointer, Id id) {
        return repository
                .concept(id)
                .orElseThrow(() -> new InvalidInputException(pointer, "vocabulary.concept.unknown", id));
    }

    private static void checkContent(ConceptContent content) {
        checkText("/label", content.label());
        content.matches().values().stream().flatMap(List::stream).forEach(uri -> {
            if (!ABSOLUTE_URI.matcher(uri).matches()) {
                throw new InvalidInputException("/matches", "vocabulary.match", uri);
            }
        });
    }

    private static void checkText(String pointer, LocalizedText text) {
        if (text.values().isEmpty() || text.values().values().stream().anyMatch(String::isBlank)) {
            throw new InvalidInputException(pointer, "vocabulary.text");
        }
    }
}
