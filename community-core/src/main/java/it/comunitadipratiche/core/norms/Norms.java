package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.identity.PageRequest;
import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Internal;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.legal.LegalSource;
import it.comunitadipratiche.core.legal.Passage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The norms that publications cite, and who cites them. Each caller sees what is cited where it may read.
 *
 * <pre>{@code
 * NormPassage article = norms.get("art. 55 CTS");
 * norms.citing(article.norm().key(), Optional.of(article.passage()), Locale.ITALIAN, PageRequest.first(20));
 * }</pre>
 */
@Guarded
@ApplicationScoped
@Transactional
public class Norms {
    private static final int MOST_WORDS = 8;
    private static final int MOST_NORMS = 100;
    private static final int MOST_ENTRIES = 20;
    private static final Comparator<Passage> IN_ORDER = Comparator.comparing(
                    (Passage passage) -> number(passage.article()))
            .thenComparing(passage -> passage.article().orElse(""))
            .thenComparing(passage -> number(passage.comma()))
            .thenComparing(Passage::code);

    private NormRepository repository;
    private NormCache cache;
    private NormFinder finder;
    private CitingList list;
    private CitationFeed feed;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected Norms() {
        // for the CDI proxy
    }

    @Inject
    Norms(
            NormRepository repository,
            NormCache cache,
            NormFinder finder,
            CitingList list,
            CitationFeed feed,
            Callers callers) {
        this.repository = repository;
        this.cache = cache;
        this.finder = finder;
        this.list = list;
        this.feed = feed;
        this.callers = callers;
    }

    /** The key of what a reference cites. */
    public static String keyOf(LegalSource source) {
        return NormKeys.of(source);
    }

    /** Norms that are cited, the most cited first. */
    @Anyone
    public Page<NormDetails> mostCited(NormQuery query, PageRequest page) {
        Audience reader = audience();
        Keyset keyset = Keyset.of(page, "norms " + reader + query);
        Optional<NormRepository.Rank> at = keyset.at()
                .map(cursor -> new NormRepository.Rank(
                        Keyset.number(cursor, 0, 2), cursor.values().get(1)));
        Optional<Set<String>> keys = query.words()
                .map(NormFinder::references)
                .filter(references -> !references.isEmpty())
                .map(references -> references.stream()
                        .limit(MOST_NORMS)
                        .map(reference -> NormKeys.of(reference.source()))
                        .collect(Collectors.toSet()));
        List<String> words = keys.isPresent()
                ? List.of()
                : query.words()
                        .map(text -> Arrays.stream(text.split("[\\s,]+", MOST_WORDS + 1))
                                .limit(MOST_WORDS)
                                .filter(word -> !word.isEmpty())
                                .toList())
                        .orElse(List.of());
        List<Norm> found =
                repository.mostCited(query.kind(), keys, words, reader, at, keyset.backwards(), keyset.read());
        return keyset.page(found, norm -> List.of(Long.toString(norm.cited(reader)), norm.key()))
                .map(norm -> norm.details(reader));
    }

    /** The norm, and the passage of it, that a key, an identifier or a citation in words names, cited or not. */
    @Anyone
    public Optional<NormPassage> find(String text) {
        return finder.find(text, audience()).map(found -> new NormPassage(found.norm(), found.passage()));
    }

    /**
     * The norm that a key, an identifier or a citation names.
     *
     * @throws NotFoundException if it names none that is known
     */
    @Anyone
    public NormPassage get(String text) {
        return find(text).orElseThrow(() -> new NotFoundException("norms.unknown", text));
    }

    /** The articles of a norm that are cited, in their order; first the whole, if it is cited as such. */
    @Anyone
    public List<CitedPassage> articles(String key) {
        return passages(repository.articles(key, audience().visible()));
    }

    /** The passages of an article that are cited, in their order, each counted without its parts. */
    @Anyone
    public List<CitedPassage> parts(String key, Passage article) {
        return passages(
                repository.parts(key, article.onlyArticle().code(), audience().visible()));
    }

    /** How many entries cite a passage or a part of it; the norm as a whole for the whole. */
    @Anyone
    public long count(String key, Passage passage) {
        return repository.count(key, PassageScope.of(passage), audience().visible());
    }

    /**
     * The entries that cite a norm, the newest first.
     *
     * @param passage only those that cite it or a part of it; for the whole, only those that cite the norm as a whole
     * @param wanted the language to tell of them in, where they are published in it
     */
    @Anyone
    public Page<Citing> citing(String key, Optional<Passage> passage, Locale wanted, PageRequest page) {
        Audience reader = audience();
        Keyset keyset = Keyset.of(page, "citing " + key + " " + reader + passage.map(Passage::code));
        PassageScope scope = passage.map(PassageScope::of).orElse(PassageScope.ALL);
        List<Long> found =
                repository.citing(key, scope, reader.visible(), keyset.number(), keyset.backwards(), keyset.read());
        Page<Long> entries = keyset.page(found, entry -> List.of(entry.toString()));
        Map<Id, Citing> citing = list.of(repository.places(key, scope, reader.visible(), entries.items()), wanted);
        return new Page<>(
                entries.items().stream()
                        .map(entry -> citing.get(new Id(entry)))
                        .filter(Objects::nonNull)
                        .toList(),
                entries.next(),
                entries.previous());
    }

    /** The publications that are a norm themselves: the law in the library. */
    @Anyone
    public List<Citing> being(String key, Locale wanted) {
        return List.copyOf(list.of(repository.being(key, audience().visible(), MOST_ENTRIES), wanted)
                .values());
    }

    /** The norms that an entry is itself. */
    @Anyone
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<NormDetails> itself(Id entry) {
        Audience reader = audience();
        return cache.of(entry).stream()
                .filter(citation -> citation.own() && reader.sees(citation.audience()))
                .map(NormCache.Citation::norm)
                .distinct()
                .flatMap(norm -> cache.norm(norm, reader).stream())
                .toList();
    }

    /** The norms that a publication cites, in the order of its texts. */
    @Anyone
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<CitedNorm> citedBy(PublicationKey publication) {
        Audience reader = audience();
        Map<String, Set<Passage>> passages = new LinkedHashMap<>();
        cache.of(publication.entry()).stream()
                .filter(citation -> citation.publication().equals(publication)
                        && !citation.own()
                        && reader.sees(citation.audience()))
                .forEach(citation -> {
                    Set<Passage> known = passages.computeIfAbsent(citation.norm(), norm -> new HashSet<>());
                    if (!citation.passage().isWhole()) {
                        known.add(citation.passage());
                    }
                });
        return passages.entrySet().stream()
                .limit(MOST_NORMS)
                .flatMap(cited -> cache
                        .norm(cited.getKey(), reader)
                        .map(norm -> new CitedNorm(
                                norm, cited.getValue().stream().sorted(IN_ORDER).toList()))
                        .stream())
                .toList();
    }

    /** Has publications read again as soon as the caller's transaction, which there must be, has succeeded. */
    @Internal
    @Transactional(Transactional.TxType.MANDATORY)
    public void readAgain(Collection<PublicationKey> publications) {
        feed.order(publications);
    }

    private static List<CitedPassage> passages(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .flatMap(one ->
                        Passage.ofCode(one.getKey()).map(passage -> new CitedPassage(passage, one.getValue())).stream())
                .sorted(Comparator.comparing(CitedPassage::passage, IN_ORDER))
                .toList();
    }

    private static long number(Optional<String> text) {
        String digits = text.orElse("").replaceFirst("[^0-9].*", "");
        return digits.isEmpty() || digits.length() > 9 ? -1 : Long.parseLong(digits);
    }

    private Audience audience() {
        return callers.current().audience();
    }
}
