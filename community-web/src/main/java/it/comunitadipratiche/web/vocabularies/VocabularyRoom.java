package it.comunitadipratiche.web.vocabularies;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import it.comunitadipratiche.core.vocabulary.SchemeDetails;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import it.comunitadipratiche.core.vocabulary.skos.NoteKind;
import it.comunitadipratiche.core.vocabulary.skos.VocabularyFormat;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Crumb;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Room;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.vocabularies.ConceptPage.Name;
import it.comunitadipratiche.web.vocabularies.ConceptPage.Way;
import it.comunitadipratiche.web.vocabularies.VocabularyPage.FileLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All vocabularies at {@code /vocabularies}, each at {@code /vocabularies/<name>}, a concept one level below. */
@ApplicationScoped
class VocabularyRoom implements Room {
    static final String PATH = "/vocabularies/";
    private static final String NAME = "vocabularies";
    private static final int CONCEPT = 3;
    private Vocabularies vocabularies;
    private VocabularyTree tree;
    private FiledUnder filed;

    @SuppressWarnings("NullAway.Init")
    protected VocabularyRoom() {
        // for the CDI proxy
    }

    @Inject
    VocabularyRoom(Vocabularies vocabularies, VocabularyTree tree, FiledUnder filed) {
        this.vocabularies = vocabularies;
        this.tree = tree;
        this.filed = filed;
    }

    /** A code as it stands in addresses. */
    static String part(String code) {
        return URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public Set<String> names() {
        return Set.of(NAME);
    }

    /** The code of a concept may have slashes. */
    @Override
    public Answer show(Visit visit) {
        List<String> parts = visit.parts();
        if (parts.size() == 1) {
            return all(visit);
        }
        SchemeDetails scheme = vocabularies.schemes().stream()
                .filter(one -> one.name().equals(parts.get(1)))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("web.page.unknown", visit.path()));
        if (parts.size() < CONCEPT) {
            return one(scheme, visit);
        }
        String key = String.join("/", parts.subList(2, parts.size()));
        return concept(
                scheme,
                vocabularies
                        .find(scheme.name(), key)
                        .orElseThrow(() -> new NotFoundException("web.page.unknown", visit.path())),
                visit);
    }

    private Page all(Visit visit) {
        List<VocabulariesPage.Line> lines = vocabularies.schemes().stream()
                .filter(scheme -> scheme.concepts() > 0)
                .map(scheme -> new VocabulariesPage.Line(
                        scheme.title().best(visit.language()),
                        scheme.description().best(visit.language()),
                        path(scheme, visit),
                        scheme.concepts()))
                .toList();
        Heading heading = Heading.of(visit.texts().of("vocabularies.title"))
                .described(visit.texts().of("vocabularies.lead"))
                .below(List.of(crumb(visit)));
        return Page.of("vocabularies/all", heading, new VocabulariesPage(lines));
    }

    private Page one(SchemeDetails scheme, Visit visit) {
        Map<String, Long> counts = filed.counts(scheme.name(), visit);
        String title = scheme.title().best(visit.language());
        VocabularyPage page = new VocabularyPage(
                title,
                scheme.description().best(visit.language()),
                scheme.uri(),
                scheme.concepts(),
                VocabularyTree.isWhole(scheme),
                tree.branches(scheme, counts, visit),
                tree.retired(scheme, counts, visit),
                files(PATH + scheme.name(), visit));
        Heading heading = Heading.of(title)
                .described(page.description())
                .below(List.of(crumb(visit), new Crumb(title, path(scheme, visit))));
        return Page.of("vocabularies/one", heading, page);
    }

    private Page concept(SchemeDetails scheme, ConceptDetails concept, Visit visit) {
        String label = VocabularyTree.label(concept, visit);
        ConceptPage page = new ConceptPage(
                label,
                concept.code(),
                concept.uri(),
                definition(concept, visit),
                names(concept, visit.language()),
                concept.deprecated(),
                concept.replacedBy().flatMap(vocabularies::find).map(other -> way(other, visit)),
                ways(concept.broader(), scheme, visit),
                ways(concept.narrower(), scheme, visit),
                ways(concept.related(), scheme, visit),
                concept.content().matches().values().stream()
                        .flatMap(List::stream)
                        .filter(uri -> uri.startsWith("http://") || uri.startsWith("https://"))
                        .distinct()
                        .toList(),
                filed.shelves(concept, visit),
                files(PATH + scheme.name() + "/" + part(concept.code()), visit));
        Heading heading = Heading.of(label)
                .described(page.definition().stream().findFirst().orElse(""))
                .below(List.of(
                        crumb(visit),
                        new Crumb(scheme.title().best(visit.language()), path(scheme, visit)),
                        new Crumb(label, VocabularyTree.path(concept, visit))));
        return Page.of("vocabularies/concept", heading, page);
    }

    private static Crumb crumb(Visit visit) {
        return new Crumb(visit.texts().of("vocabularies.title"), visit.link("/" + NAME));
    }

    private static String path(SchemeDetails scheme, Visit visit) {
        return visit.link(PATH + scheme.name());
    }

    private static List<FileLink> files(String path, Visit visit) {
        return Stream.of(VocabularyFormat.values())
                .map(format -> new FileLink(
                        switch (format) {
                            case TURTLE -> "Turtle";
                            case RDF_XML -> "RDF/XML";
                            case JSON_LD -> "JSON-LD";
                        },
                        visit.root() + path + "." + format.extension()))
                .toList();
    }

    private List<Way> ways(List<Id> concepts, SchemeDetails scheme, Visit visit) {
        List<ConceptDetails> found = concepts.stream()
                .flatMap(id -> vocabularies.find(scheme.name(), id.toString()).or(() -> vocabularies.find(id)).stream())
                .toList();
        return VocabularyTree.sorted(found, visit.language()).stream()
                .map(concept -> way(concept, visit))
                .toList();
    }

    private static Way way(ConceptDetails concept, Visit visit) {
        return new Way(VocabularyTree.label(concept, visit), VocabularyTree.path(concept, visit));
    }

    /** In other languages, then the alternatives in every language. */
    private static List<Name> names(ConceptDetails concept, Locale shown) {
        List<Name> names = new ArrayList<>();
        String label = concept.label().best(shown);
        concept.label().values().forEach((language, text) -> {
            if (!text.equals(label)) {
                names.add(new Name(language, text));
            }
        });
        concept.content()
                .altLabels()
                .values()
                .forEach((language, texts) -> texts.forEach(text -> names.add(new Name(language, text))));
        return names;
    }

    /** Its definition, else its scope note: in the language of the visit, else in Italian, else in any. */
    private static List<String> definition(ConceptDetails concept, Visit visit) {
        for (NoteKind kind : List.of(NoteKind.DEFINITION, NoteKind.SCOPE_NOTE)) {
            Optional<List<String>> told = Optional.ofNullable(
                            concept.content().notes().get(kind))
                    .flatMap(notes -> Stream.of(visit.language().getLanguage(), "it")
                            .filter(language -> notes.values().containsKey(language))
                            .map(language -> notes.values().getOrDefault(language, List.of()))
                            .findFirst()
                            .or(() ->
                                    notes.values().values().stream().findFirst().map(List::copyOf)));
            if (told.isPresent() && !told.get().isEmpty()) {
                return told.get();
            }
        }
        return List.of();
    }
}
