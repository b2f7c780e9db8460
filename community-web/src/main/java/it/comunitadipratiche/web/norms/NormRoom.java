package it.comunitadipratiche.web.norms;

import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.identity.PageRequest;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.legal.Passage;
import it.comunitadipratiche.core.norms.ChangeDetails;
import it.comunitadipratiche.core.norms.CitedPassage;
import it.comunitadipratiche.core.norms.Citing;
import it.comunitadipratiche.core.norms.NormChanges;
import it.comunitadipratiche.core.norms.NormDetails;
import it.comunitadipratiche.core.norms.NormKind;
import it.comunitadipratiche.core.norms.NormPassage;
import it.comunitadipratiche.core.norms.NormQuery;
import it.comunitadipratiche.core.norms.Norms;
import it.comunitadipratiche.web.console.Address;
import it.comunitadipratiche.web.console.Paging;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Crumb;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.MovedPageException;
import it.comunitadipratiche.web.page.Room;
import it.comunitadipratiche.web.page.Texts;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.EntryPage.Value;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All norms that are cited at {@code /norms}, each at {@code /norms/<key>}, a passage of it at {@code
 * /norms/<key>/<passage>}. Identifiers and citations in place of the key lead to it.
 */
@ApplicationScoped
class NormRoom implements Room {
    private static final int AT_ONCE = 20;
    private static final int MOST_PARTS = 40;
    private Norms norms;
    private NormChanges changes;
    private CitingRows rows;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected NormRoom() {
        // for the CDI proxy
    }

    @Inject
    NormRoom(Norms norms, NormChanges changes, CitingRows rows, Callers callers) {
        this.norms = norms;
        this.changes = changes;
        this.rows = rows;
        this.callers = callers;
    }

    @Override
    public Set<String> names() {
        return Set.of(NormPaths.NAME);
    }

    @Override
    public Answer show(Visit visit) {
        List<String> parts = visit.parts();
        if (parts.size() == 1) {
            return all(visit);
        }
        if (parts.size() == 2) {
            NormPassage found = norms.get(parts.get(1));
            if (!found.norm().key().equals(parts.get(1))) {
                return elsewhere(visit);
            }
            return one(found.norm(), Optional.empty(), visit);
        }
        if (parts.size() == 3 && parts.get(1).indexOf(' ') < 0) {
            Optional<Passage> passage = parts.get(2).equals(NormPaths.WHOLE)
                    ? Optional.of(Passage.WHOLE)
                    : Passage.ofCode(parts.get(2)).filter(some -> !some.isWhole());
            Optional<NormPassage> found = norms.find(parts.get(1));
            if (passage.isPresent() && found.isPresent()) {
                return one(found.get().norm(), passage, visit);
            }
        }
        return elsewhere(visit);
    }

    /** Leads from an identifier to the page of what it names. */
    private Answer elsewhere(Visit visit) {
        String raw = visit.request().getRequestURI();
        String name = raw.substring(raw.indexOf("/" + NormPaths.NAME + "/") + NormPaths.NAME.length() + 2);
        NormPassage found =
                norms.find(decoded(name)).orElseThrow(() -> new NotFoundException("web.page.unknown", visit.path()));
        String path = NormPaths.of(found.norm(), found.passage(), visit);
        if (path.equals(raw)) {
            throw new NotFoundException("web.page.unknown", visit.path());
        }
        throw new MovedPageException(path);
    }

    private static String decoded(String raw) {
        try {
            return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return raw;
        }
    }

    private Answer all(Visit visit) {
        Texts texts = visit.texts();
        Optional<String> words = visit.parameter("q");
        Optional<NormKind> kind = visit.parameter("kind").flatMap(name -> Arrays.stream(NormKind.values())
                .filter(one -> one.name().equals(name))
                .findFirst());
        Page<NormDetails> found = norms.mostCited(new NormQuery(kind, words), page(visit));
        String path = NormPaths.all(visit);
        Paging paging = Paging.of(found, new Address(path).with("q", words).with("kind", kind));
        List<NormsPage.Kind> kinds = new ArrayList<>();
        kinds.add(new NormsPage.Kind("", texts.of("norms.kind.all"), kind.isEmpty()));
        for (NormKind one : NormKind.values()) {
            kinds.add(new NormsPage.Kind(one.name(), texts.of("norms.kind." + one), kind.equals(Optional.of(one))));
        }
        NormsPage page = new NormsPage(
                path,
                words.orElse(""),
                kinds,
                words.flatMap(norms::find)
                        .map(meant -> new Value(
                                meant.norm().label(meant.passage()),
                                NormPaths.of(meant.norm(), meant.passage(), visit))),
                words.isPresent() || kind.isPresent(),
                found.items().stream().map(norm -> row(norm, visit)).toList(),
                paging.previous(),
                paging.next());
        Heading heading = Heading.of(texts.of("norms.title"))
                .described(texts.of("norms.lead"))
                .below(List.of(crumb(visit)));
        return it.comunitadipratiche.web.page.Page.of(
                "norms/all", page.narrowed() || visit.has(Paging.CURSOR) ? heading.hidden() : heading, page);
    }

    private static NormsPage.Row row(NormDetails norm, Visit visit) {
        Texts texts = visit.texts();
        return new NormsPage.Row(
                norm.label(),
                norm.name().orElse(""),
                texts.of("norms.kind." + norm.kind()),
                texts.counted("norms.citing", norm.citing()),
                NormPaths.of(norm.key(), visit));
    }

    /** @param passage only those who cite it; the whole for those who cite the norm as a whole */
    private Answer one(NormDetails norm, Optional<Passage> passage, Visit visit) {
        Texts texts = visit.texts();
        Passage shown = passage.orElse(Passage.WHOLE);
        Page<Citing> citing = norms.citing(norm.key(), passage, visit.language(), page(visit));
        String path = NormPaths.of(norm.key(), visit)
                + passage.map(one -> "/" + (one.isWhole() ? NormPaths.WHOLE : one.code()))
                        .orElse("");
        Paging paging = Paging.of(citing, new Address(path));
        String title = norm.label(shown);
        boolean wholeOnly = passage.isPresent() && shown.isWhole();
        NormPage page = new NormPage(
                title,
                norm.name().orElse(""),
                norm.identifier(shown),
                norm.link(shown).map(link -> new Value(link.getHost(), link.toString())),
                passage.map(one -> new Value(norm.label(), NormPaths.of(norm.key(), visit))),
                changes.of(norm.key()).stream()
                        .filter(change -> concerns(change, shown))
                        .map(change -> change(change, visit))
                        .toList(),
                passage.isPresent()
                        ? List.of()
                        : norms.being(norm.key(), visit.language()).stream()
                                .map(one -> new Value(one.title(), visit.plain(one.url())))
                                .toList(),
                wholeOnly ? List.of() : parts(norm, passage, visit),
                texts.of(wholeOnly ? "norms.citing-whole" : "norms.who"),
                citing.items().stream().map(one -> rows.row(norm, one, visit)).toList(),
                callers.current().can(NormChanges.REVIEW)
                        ? Optional.of(new Address(visit.link(NormsDesk.PATH))
                                .with("norm", title)
                                .toString())
                        : Optional.empty(),
                paging.previous(),
                paging.next());
        List<Crumb> crumbs = new ArrayList<>(List.of(crumb(visit)));
        if (passage.isPresent()) {
            crumbs.add(new Crumb(norm.label(), NormPaths.of(norm.key(), visit)));
        }
        String last = wholeOnly ? texts.of("norms.citing-whole") : title;
        crumbs.add(new Crumb(last, path));
        Heading heading = Heading.of(wholeOnly ? title + ": " + last : title)
                .described(norm.name().orElse(texts.of("norms.about", title)))
                .below(crumbs);
        return it.comunitadipratiche.web.page.Page.of(
                "norms/one", norm.citing() == 0 || visit.has(Paging.CURSOR) ? heading.hidden() : heading, page);
    }

    /** A change concerns the passage that has changed, its parts, and what it is a part of. */
    private static boolean concerns(ChangeDetails change, Passage shown) {
        String changed = change.passage().code();
        String code = shown.code();
        return changed.isEmpty()
                || code.isEmpty()
                || changed.equals(code)
                || changed.startsWith(code + "-")
                || code.startsWith(changed + "-");
    }

    private NormPage.Change change(ChangeDetails change, Visit visit) {
        String passage = change.passage().isWhole() ? "" : change.norm().label(change.passage());
        Value by = change.by()
                .map(act -> new Value(change.act(), NormPaths.of(act.norm(), act.passage(), visit)))
                .orElseGet(() -> new Value(change.act(), ""));
        return new NormPage.Change(passage, visit.texts().day(change.day()), by, change.note());
    }

    private List<NormPage.Part> parts(NormDetails norm, Optional<Passage> passage, Visit visit) {
        List<CitedPassage> cited = passage.map(one -> below(norm, one)).orElseGet(() -> norms.articles(norm.key()));
        return cited.stream().map(one -> part(norm, one, visit)).toList();
    }

    /** The parts of a passage that are cited, each counted with its own parts. */
    private List<CitedPassage> below(NormDetails norm, Passage whole) {
        return norms.parts(norm.key(), whole).stream()
                .map(CitedPassage::passage)
                .filter(part -> isBelow(part, whole))
                .limit(MOST_PARTS)
                .map(part -> new CitedPassage(part, norms.count(norm.key(), part)))
                .toList();
    }

    private static boolean isBelow(Passage part, Passage whole) {
        return part.code().startsWith(whole.code() + "-");
    }

    private static NormPage.Part part(NormDetails norm, CitedPassage cited, Visit visit) {
        Texts texts = visit.texts();
        Passage passage = cited.passage();
        return new NormPage.Part(
                passage.isWhole()
                        ? texts.of("norms.as-a-whole")
                        : passage.label(norm.kind() == NormKind.EUROPEAN ? "par." : "comma"),
                texts.counted("norms.citing", cited.citing()),
                passage.isWhole()
                        ? NormPaths.of(norm.key(), visit) + "/" + NormPaths.WHOLE
                        : NormPaths.of(norm, passage, visit));
    }

    private static PageRequest page(Visit visit) {
        return new PageRequest(AT_ONCE, visit.parameter(Paging.CURSOR));
    }

    private static Crumb crumb(Visit visit) {
        return new Crumb(visit.texts().of("norms.title"), NormPaths.all(visit));
    }
}
