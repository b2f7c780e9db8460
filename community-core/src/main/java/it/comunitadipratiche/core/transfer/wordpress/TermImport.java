package it.comunitadipratiche.core.transfer.wordpress;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Slug;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import it.comunitadipratiche.core.vocabulary.NewConcept;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes concepts of a site's categories, tags and other terms, with what is above them. */
@ApplicationScoped
class TermImport {
    private static final Set<String> NO_VOCABULARIES = Set.of("nav_menu", "post_format", "link_category", "wp_theme");
    private static final Map<String, String> USUAL_SCHEMES = Map.of("category", "categories", "post_tag", "tags");
    private static final int AT_ONCE = 500;
    private static final int LONGEST_CODE = 200;
    private Vocabularies vocabularies;

    @SuppressWarnings("NullAway.Init")
    protected TermImport() {
        // for the CDI proxy
    }

    @Inject
    TermImport(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** Finds or makes the concepts of every taxonomy. */
    void run(WordPressRun site) {
        site.index().terms().forEach((taxonomy, terms) -> {
            if (!NO_VOCABULARIES.contains(taxonomy)) {
                site.concepts().put(taxonomy, concepts(site, taxonomy, terms));
            }
        });
    }

    private Map<String, Id> concepts(WordPressRun site, String taxonomy, Map<String, WxrTerm> terms) {
        String scheme = scheme(site, taxonomy);
        Map<String, NewConcept> wanted = new LinkedHashMap<>();
        terms.values().forEach(term -> {
            String parent = terms.containsKey(term.parent()) ? code(term.parent()) : "";
            String label = PostBody.plain(term.name().isEmpty() ? term.slug() : term.name());
            wanted.putIfAbsent(
                    code(term.slug()),
                    new NewConcept(
                            code(term.slug()),
                            LocalizedText.in(site.locale(), label),
                            Optional.of(parent).filter(code -> !code.isEmpty())));
        });
        Map<String, Id> ids = new HashMap<>();
        List<NewConcept> all = parentsFirst(wanted);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<NewConcept> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            site.run().step(() -> {
                vocabularies.ensure(scheme, some).forEach((code, concept) -> ids.put(code, id(concept)));
                return List.of();
            });
        }
        Map<String, Id> bySlug = new HashMap<>();
        terms.keySet().forEach(slug -> {
            Id id = ids.get(code(slug));
            if (id != null) {
                bySlug.put(slug, id);
            }
        });
        return bySlug;
    }

    private static Id id(ConceptDetails concept) {
        return concept.id();
    }

    /** The vocabulary of a taxonomy: the chosen one, that of the field its terms go to, or one of its name. */
    private static String scheme(WordPressRun site, String taxonomy) {
        Optional<String> chosen = Optional.ofNullable(site.options().schemes().get(taxonomy));
        return chosen.or(() -> site.types().values().stream()
                        .flatMap(fields -> fields.terms(taxonomy, Optional.empty()).stream())
                        .flatMap(field -> PostFields.schemeOf(field).stream())
                        .findFirst())
                .orElseGet(() ->
                        USUAL_SCHEMES.getOrDefault(taxonomy, Slug.from(taxonomy).value()));
    }

    /** The slug of a term as a code; slugs in other scripts come percent-encoded. */
    static String code(String slug) {
        String plain = PostMapper.decoded(slug);
        return plain.length() > LONGEST_CODE ? plain.substring(0, LONGEST_CODE) : plain;
    }

    private static List<NewConcept> parentsFirst(Map<String, NewConcept> wanted) {
        Map<String, NewConcept> ordered = new LinkedHashMap<>();
        for (NewConcept concept : wanted.values()) {
            List<NewConcept> path = new ArrayList<>();
            Optional<NewConcept> at = Optional.of(concept);
            while (at.isPresent() && !ordered.containsKey(at.get().code()) && !path.contains(at.get())) {
                path.add(0, at.get());
                at = at.get().broader().map(wanted::get);
            }
            path.forEach(found -> ordered.put(found.code(), found));
        }
        return new ArrayList<>(ordered.values());
    }
}
