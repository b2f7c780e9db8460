package it.comunitadipratiche.web.console.content;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.RevisionDetails;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.identity.Accounts;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.StaleVersionException;
import it.comunitadipratiche.core.plugin.PluginBeans;
import it.comunitadipratiche.web.page.Contributor;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts the page of an entry together: its form, and beside it where it stands. */
@ApplicationScoped
class EntryPages {
    /** More fields than anybody wants to see at once. */
    private static final int MANY = 15;

    private static final int LEAST_CARD = 4;
    private static final List<String> AUDIENCES = List.of("PUBLIC", "MEMBERS", "STAFF");
    private Entries entries;
    private EntryPanels panels;
    private Pickers pickers;
    private Insertions insertions;
    private Accounts accounts;
    private Locales locales;
    private Callers callers;
    private List<Contributor<EntryAdvice>> advice;
    private List<Contributor<EntryHint>> hints;

    @SuppressWarnings("NullAway.Init")
    protected EntryPages() {
        // for the CDI proxy
    }

    @Inject
    EntryPages(
            Entries entries,
            EntryPanels panels,
            Pickers pickers,
            Insertions insertions,
            Accounts accounts,
            Locales locales,
            Callers callers,
            @Any Instance<EntryAdvice> advice,
            @Any Instance<EntryHint> hints,
            PluginBeans plugins) {
        this.entries = entries;
        this.panels = panels;
        this.pickers = pickers;
        this.insertions = insertions;
        this.accounts = accounts;
        this.locales = locales;
        this.callers = callers;
        this.advice = Contributor.all(advice, plugins);
        this.hints = Contributor.all(hints, plugins);
    }

    /**
     * What is to be shown.
     *
     * @param entry absent if it does not exist yet
     * @param gaps what is wrong with the form
     * @param refusals why it could not be saved, beside the gaps
     */
    record Shown(
            ContentType type,
            Form form,
            Optional<EntryDetails> entry,
            List<Gap> gaps,
            List<String> refusals,
            Optional<Instant> sketched,
            List<Difference> others,
            FormLayout.Searched searched,
            String focus) {

        Shown(ContentType type, Form form) {
            this(
                    type,
                    form,
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    FormLayout.Searched.NOTHING,
                    "");
        }

        Shown of(EntryDetails known) {
            return new Shown(type, form, Optional.of(known), gaps, refusals, sketched, others, searched, focus);
        }

        Shown with(Form other) {
            return new Shown(type, other, entry, gaps, refusals, sketched, others, searched, focus);
        }

        Shown sketched(Optional<Instant> at) {
            return new Shown(type, form, entry, gaps, refusals, at, others, searched, focus);
        }

        Shown others(List<Difference> changes) {
            return new Shown(type, form, entry, gaps, refusals, sketched, changes, searched, focus);
        }

        Shown searching(FormLayout.Searched wanted) {
            return new Shown(type, form, entry, gaps, refusals, sketched, others, wanted, focus);
        }

        Shown focus(FormChange change) {
            return new Shown(type, form, entry, gaps, refusals, sketched, others, searched, change.focus());
        }

        Shown refused(CommunityException refusal, Visit visit) {
            boolean plain = refusal instanceof InvalidInputException || refusal instanceof StaleVersionException;
            return new Shown(
                    type,
                    form,
                    entry,
                    refusal instanceof InvalidInputException invalid ? invalid.gaps() : List.of(),
                    plain ? List.of() : List.of(refusal.text().in(visit.language())),
                    sketched,
                    others,
                    searched,
                    focus);
        }

        int status() {
            if (!gaps.isEmpty() || !refusals.isEmpty()) {
                return 400;
            }
            return others.isEmpty() ? 200 : 409;
        }
    }

    Page page(Shown shown, Visit visit) {
        ContentType type = shown.type();
        Form form = shown.form();
        Caller caller = callers.current();
        boolean editable = shown.entry().map(entries::mayEdit).orElseGet(() -> entries.mayCreate(type.name()));
        boolean isPublic = shown.entry().stream()
                .flatMap(entry -> entry.locales().values().stream())
                .anyMatch(state -> state.publishedRevision().isPresent());
        String title = title(shown, visit);
        List<FormField> fields = new FormLayout(pickers, insertions, locales, visit, shown.gaps(), shown.searched())
                .fields(type, form.fields());
        EntryPage page = new EntryPage(
                shown.entry()
                        .map(entry -> Paths.entry(type, entry.id(), visit))
                        .orElseGet(() -> Paths.list(type, visit) + "/new"),
                title,
                type.label().best(visit.language()),
                form.version(),
                form.revision(),
                visit.parameter("once").orElseGet(() -> Id.next().toString()),
                form.audience().name(),
                AUDIENCES,
                fields,
                card(type),
                told(shown, fields, visit),
                editable ? hints(shown, visit) : List.of(),
                languages(shown, visit),
                problems(shown, fields, visit),
                shown.sketched(),
                others(shown),
                shown.focus(),
                editable,
                caller.can("content.publish"),
                editable && (!isPublic || caller.can("content.publish")),
                shown.entry()
                        .map(entry -> panels.panels(type, entry, fields, visit))
                        .orElseGet(List::of),
                shown.entry().map(entry -> panels.remarks(entry, visit)).orElseGet(List::of));
        return new Page(
                shown.status(),
                "console/content/entry",
                Heading.of(title).below(List.of(Paths.crumb(type, visit))),
                page);
    }

    /** The fields up to the last that may not stay empty, where a type has many and begins with several of these. */
    private static int card(ContentType type) {
        List<Field> fields = type.fields();
        int first = 0;
        int card = 0;
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).required()) {
                first += first == i ? 1 : 0;
                card = i + 1;
            }
        }
        return fields.size() > MANY && first >= LEAST_CARD ? card : fields.size();
    }

    private Optional<EntryPage.Told> told(Shown shown, List<FormField> fields, Visit visit) {
        return advice.stream()
                .flatMap(one -> one
                        .ask(
                                bean -> bean.type().equals(shown.type().name())
                                        ? Optional.of(told(bean, shown, fields, visit))
                                        : Optional.<EntryPage.Told>empty(),
                                Optional.<EntryPage.Told>empty())
                        .stream())
                .findFirst();
    }

    private List<EntryHint.Hint> hints(Shown shown, Visit visit) {
        return hints.stream()
                .flatMap(one -> one
                        .ask(
                                bean -> bean.type().equals(shown.type().name())
                                        ? bean.of(
                                                shown.entry().map(EntryDetails::id),
                                                shown.form().fields(),
                                                visit)
                                        : Optional.<EntryHint.Hint>empty(),
                                Optional.<EntryHint.Hint>empty())
                        .stream())
                .toList();
    }

    private static EntryPage.Told told(EntryAdvice bean, Shown shown, List<FormField> fields, Visit visit) {
        EntryAdvice.Advice found = bean.of(shown.form().fields(), visit);
        return new EntryPage.Told(
                found.score(),
                found.next()
                        .map(next -> new EntryPage.Problem(
                                next.label(), Anchors.of(new Gap("/fields/" + next.field(), ""), fields))),
                shown.entry().flatMap(entry -> bean.guide(entry.id(), visit)));
    }

    private static String title(Shown shown, Visit visit) {
        String name = Values.find(shown.form().fields(), "/" + shown.type().titleField())
                .map(value -> value instanceof JsonString text
                        ? text.getString()
                        : Values.find(
                                        shown.form().fields(),
                                        "/" + shown.type().titleField() + "/"
                                                + visit.texts().tag())
                                .filter(JsonString.class::isInstance)
                                .map(text -> ((JsonString) text).getString())
                                .orElseGet(() -> first(value.asJsonObject().values())))
                .orElse("");
        if (!name.isBlank()) {
            return name;
        }
        return shown.entry().isPresent()
                ? visit.texts().of("console.content.untitled")
                : visit.texts().of("console.content.new", shown.type().label().best(visit.language()));
    }

    private static String first(Collection<JsonValue> values) {
        return values.stream()
                .filter(JsonString.class::isInstance)
                .map(text -> ((JsonString) text).getString())
                .findFirst()
                .orElse("");
    }

    private List<EntryPage.Language> languages(Shown shown, Visit visit) {
        return locales.supported().stream()
                .map(locale -> language(locale, shown, visit))
                .toList();
    }

    private static EntryPage.Language language(Locale locale, Shown shown, Visit visit) {
        String tag = locale.toLanguageTag();
        List<String> problems = shown.gaps().stream()
                .filter(gap -> gap.pointer().equals("/slugs/" + tag))
                .map(gap -> gap.message().in(visit.language()))
                .toList();
        return new EntryPage.Language(
                tag,
                locale.getDisplayLanguage(visit.language()),
                shown.form().slugs().getOrDefault(tag, ""),
                problems);
    }

    private static List<EntryPage.Problem> problems(Shown shown, List<FormField> fields, Visit visit) {
        List<EntryPage.Problem> problems = new ArrayList<>();
        shown.refusals().forEach(text -> problems.add(new EntryPage.Problem(text, "")));
        shown.gaps()
                .forEach(gap -> problems.add(
                        new EntryPage.Problem(gap.message().in(visit.language()), Anchors.of(gap, fields))));
        return problems;
    }

    private Optional<EntryPage.Others> others(Shown shown) {
        if (shown.others().isEmpty() || shown.entry().isEmpty()) {
            return Optional.empty();
        }
        EntryDetails entry = shown.entry().get();
        RevisionDetails newest = entries.revision(entry.id(), entry.revision());
        Map<Id, String> names = accounts.names(newest.author().stream().toList());
        return Optional.of(new EntryPage.Others(
                newest.author().map(author -> names.getOrDefault(author, "")).orElse(""),
                newest.createdAt(),
                newest.number(),
                shown.others()));
    }
}
