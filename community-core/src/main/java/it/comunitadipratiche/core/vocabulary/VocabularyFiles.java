package it.comunitadipratiche.core.vocabulary;

import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Requires;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.kernel.Slug;
import it.comunitadipratiche.core.vocabulary.skos.Problems;
import it.comunitadipratiche.core.vocabulary.skos.SkosConcept;
import it.comunitadipratiche.core.vocabulary.skos.SkosFile;
import it.comunitadipratiche.core.vocabulary.skos.SkosReader;
import it.comunitadipratiche.core.vocabulary.skos.SkosWriter;
import it.comunitadipratiche.core.vocabulary.skos.VocabularyFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Brings SKOS vocabularies in from files and gives them out. A file may have {@code community.vocabulary.max-bytes}
 * (16 MiB unless set; a quarter of that in JSON-LD, which is read as a whole) and
 * {@code community.vocabulary.max-statements} (300,000).
 */
@Guarded
@ApplicationScoped
public class VocabularyFiles {
    private static final long MAX_BYTES = 16L * 1024 * 1024;
    private static final long MAX_STATEMENTS = 300_000;
    private static final int JSON_SHARE = 4;
    private static final String VOCABULARIES = "/vocabularies/";

    private VocabularyImporter importer;
    private SchemeCache cache;
    private Settings settings;

    @SuppressWarnings("NullAway.Init")
    protected VocabularyFiles() {
        // for the CDI proxy
    }

    @Inject
    VocabularyFiles(VocabularyImporter importer, SchemeCache cache, Settings settings) {
        this.importer = importer;
        this.cache = cache;
        this.settings = settings;
    }

    /**
     * Imports a vocabulary: makes the concepts that are new, brings the others in line with the file, deletes none.
     * Doing it again changes nothing. A concept that breaks a rule of SKOS is reported; only one without URI, label or
     * scheme is left out.
     *
     * @return what became of each concept
     * @throws it.comunitadipratiche.core.kernel.InvalidInputException if the file cannot be read; then nothing is
     *     imported
     */
    @Requires(VocabularyPlugin.EDIT)
    public VocabularyImportReport read(InputStream in, VocabularyFormat format, VocabularyImportOptions options) {
        options.scheme().ifPresent(Slug::new);
        long bytes = settings.number("community.vocabulary.max-bytes", MAX_BYTES);
        SkosReader reader = new SkosReader(
                format == VocabularyFormat.JSON_LD ? bytes / JSON_SHARE : bytes,
                settings.number("community.vocabulary.max-statements", MAX_STATEMENTS));
        Problems problems = new Problems();
        SkosFile file = reader.read(in, format, problems);
        return options.dryRun()
                ? importer.rehearse(file, problems, options.scheme())
                : importer.write(file, problems, options.scheme());
    }

    /**
     * Writes a scheme with all its concepts, always in the same order; the stream stays open.
     *
     * @throws NotFoundException if there is no scheme of that name
     */
    @Anyone
    public void write(String scheme, VocabularyFormat format, OutputStream out) {
        SchemeIndex index = index(scheme);
        write(index, index.concepts(), format, out);
    }

    /**
     * Writes one concept, and what its scheme is called; the stream stays open.
     *
     * @param key its id, URI or code
     * @throws NotFoundException if there is no scheme of that name, or no such concept in it
     */
    @Anyone
    public void writeConcept(String scheme, String key, VocabularyFormat format, OutputStream out) {
        SchemeIndex index = index(scheme);
        ConceptDetails concept =
                index.find(key).orElseThrow(() -> new NotFoundException("vocabulary.concept.unknown", key));
        write(index, List.of(concept), format, out);
    }

    /** Where a scheme is described on the site. */
    @Anyone
    public String page(SchemeDetails scheme) {
        return settings.siteUrl() + VOCABULARIES + scheme.name();
    }

    /** Where a concept is described on the site: at its URI if that was given here. */
    @Anyone
    public String page(ConceptDetails concept) {
        return settings.siteUrl() + VOCABULARIES + concept.scheme() + "/" + ConceptUris.part(concept.code());
    }

    private SchemeIndex index(String scheme) {
        return cache.scheme(scheme).orElseThrow(() -> new NotFoundException("vocabulary.scheme.unknown", scheme));
    }

    private void write(SchemeIndex index, List<ConceptDetails> concepts, VocabularyFormat format, OutputStream out) {
        SchemeDetails details = index.details();
        Map<String, String> pages = new HashMap<>();
        pages.put(details.uri(), page(details));
        concepts.forEach(concept -> pages.put(concept.uri(), page(concept)));
        new SkosWriter(out, format, uri -> Optional.ofNullable(pages.get(uri)).filter(page -> !page.equals(uri)))
                .write(
                        details.uri(),
                        details.title(),
                        details.description(),
                        concepts.stream()
                                .map(concept -> written(concept, index))
                                .toList());
    }

    private SkosConcept written(ConceptDetails concept, SchemeIndex scheme) {
        return new SkosConcept(
                concept.uri(),
                concept.content(),
                concept.top(),
                uris(concept.broader(), scheme),
                uris(concept.narrower(), scheme),
                uris(concept.related(), scheme),
                concept.deprecated(),
                concept.replacedBy().flatMap(id -> uri(id, scheme)));
    }

    private SortedSet<String> uris(List<Id> concepts, SchemeIndex scheme) {
        return concepts.stream().flatMap(id -> uri(id, scheme).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The URI of a concept of this scheme or of another. */
    private Optional<String> uri(Id concept, SchemeIndex scheme) {
        return scheme.find(concept).or(() -> cache.concept(concept)).map(ConceptDetails::uri);
    }
}
