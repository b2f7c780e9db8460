package it.comunitadipratiche.core.vocabulary.skos;

import it.comunitadipratiche.core.kernel.LocalizedTexts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a file says of one subject, as it stands there: a concept, a scheme, or something else. */
public class Resource {
    private final String uri;
    private final Map<Texts, Map<String, Set<String>>> texts = new EnumMap<>(Texts.class);
    private final Map<NoteKind, SortedMap<String, List<String>>> notes = new EnumMap<>(NoteKind.class);
    private final Map<Link, Set<String>> links = new EnumMap<>(Link.class);
    private final Map<MatchKind, Set<String>> matches = new EnumMap<>(MatchKind.class);
    private final Set<Notation> notations = new LinkedHashSet<>();
    private final Set<Type> types = new LinkedHashSet<>();
    private Optional<Boolean> deprecated = Optional.empty();

    Resource(String uri) {
        this.uri = uri;
    }

    public String uri() {
        return uri;
    }

    void add(Type type) {
        types.add(type);
    }

    void add(Texts kind, String language, String text) {
        texts.computeIfAbsent(kind, ignored -> new LinkedHashMap<>())
                .computeIfAbsent(language, ignored -> new LinkedHashSet<>())
                .add(text);
    }

    void add(NoteKind kind, String language, String text) {
        notes.computeIfAbsent(kind, ignored -> new TreeMap<>())
                .computeIfAbsent(language, ignored -> new ArrayList<>())
                .add(text);
    }

    void add(Link kind, String target) {
        links.computeIfAbsent(kind, ignored -> new TreeSet<>()).add(target);
    }

    void add(MatchKind kind, String target) {
        matches.computeIfAbsent(kind, ignored -> new TreeSet<>()).add(target);
    }

    void add(Notation notation) {
        notations.add(notation);
    }

    void deprecate(boolean out) {
        deprecated = Optional.of(out);
    }

    boolean is(Type type) {
        return types.contains(type);
    }

    /** Whether it is said to be a concept, or stands where only concepts with a label do. */
    boolean isConcept() {
        return types.contains(Type.CONCEPT) || looksLikeConcept();
    }

    boolean looksLikeConcept() {
        boolean placed = links.containsKey(Link.IN_SCHEME)
                || links.containsKey(Link.TOP_CONCEPT_OF)
                || links.containsKey(Link.BROADER)
                || links.containsKey(Link.NARROWER);
        return types.isEmpty() && placed && texts.containsKey(Texts.LABEL);
    }

    /** Texts by language, in the order of the file. */
    Map<String, Set<String>> texts(Texts kind) {
        return texts.getOrDefault(kind, Map.of());
    }

    Map<NoteKind, LocalizedTexts> notes() {
        Map<NoteKind, LocalizedTexts> some = new EnumMap<>(NoteKind.class);
        notes.forEach((kind, values) -> some.put(kind, new LocalizedTexts(values)));
        return some;
    }

    public Set<String> links(Link kind) {
        return links.getOrDefault(kind, Set.of());
    }

    Map<MatchKind, Set<String>> matches() {
        return matches;
    }

    Set<Notation> notations() {
        return notations;
    }

    /** Nothing if the file does not say. */
    Optional<Boolean> deprecated() {
        return deprecated;
    }

    /** What kind of thing it is said to be. */
    enum Type {
        CONCEPT,
        SCHEME,
        COLLECTION
    }

    /** Its names and descriptions. */
    enum Texts {
        LABEL,
        ALT_LABEL,
        HIDDEN_LABEL,
        NAME,
        TITLE,
        DESCRIPTION
    }

    /** How it points at another subject. */
    public enum Link {
        BROADER,
        NARROWER,
        RELATED,
        IN_SCHEME,
        TOP_CONCEPT_OF,
        HAS_TOP_CONCEPT,
        REPLACED_BY
    }
}
