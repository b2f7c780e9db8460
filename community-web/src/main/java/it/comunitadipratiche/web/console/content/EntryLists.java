package it.comunitadipratiche.web.console.content;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryFilter;
import it.comunitadipratiche.core.content.EntryStatus;
import it.comunitadipratiche.core.content.EntrySummary;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.content.Reviews;
import it.comunitadipratiche.core.content.Worklist;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.identity.Accounts;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists the entries of a type, and does the same thing with several of them. */
@ApplicationScoped
class EntryLists {
    private static final int AT_ONCE = 25;
    private Worklist worklist;
    private Entries entries;
    private Publishing publishing;
    private Reviews reviews;
    private Accounts accounts;
    private Locales locales;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected EntryLists() {
        // for the CDI proxy
    }

    @Inject
    EntryLists(
            Worklist worklist,
            Entries entries,
            Publishing publishing,
            Reviews reviews,
            Accounts accounts,
            Locales locales,
            Callers callers) {
        this.worklist = worklist;
        this.entries = entries;
        this.publishing = publishing;
        this.reviews = reviews;
        this.accounts = accounts;
        this.locales = locales;
        this.callers = callers;
    }

    Page page(ContentType type, Visit visit, List<String> done, List<String> problems) {
        EntryFilter filter = filter(type, visit);
        var found = worklist.list(filter, AT_ONCE, visit.parameter("from"));
        String path = Paths.list(type, visit);
        String title = type.pluralLabel().best(visit.language());
        EntriesPage page = new EntriesPage(
                title,
                type.label().best(visit.language()),
                path,
                filter.words().orElse(""),
                filter.status().map(EntryStatus::name).orElse(""),
                filter.locale().map(Locale::toLanguageTag).orElse(""),
                filter.own(),
                !filter.equals(EntryFilter.of(type.name())),
                entries.mayCreate(type.name()),
                callers.current().can("content.publish"),
                languages(visit),
                rows(type, found.items(), visit),
                found.next().map(place -> path + "?" + address(filter, place.encoded())),
                found.previous().map(place -> path + "?" + address(filter, place.encoded())),
                done,
                problems);
        return Page.of("console/content/entries", Heading.of(title), page);
    }

    private static EntryFilter filter(ContentType type, Visit visit) {
        EntryFilter filter = EntryFilter.of(type.name());
        Optional<String> words = visit.parameter("q");
        if (words.isPresent()) {
            filter = filter.called(words.get());
        }
        Optional<EntryStatus> status = visit.parameter("status").flatMap(name -> Stream.of(EntryStatus.values())
                .filter(one -> one.name().equals(name))
                .findFirst());
        if (status.isPresent()) {
            filter = filter.in(status.get());
        }
        Optional<Locale> locale = visit.parameter("in").map(Locale::forLanguageTag);
        if (locale.isPresent()) {
            filter = filter.in(locale.get());
        }
        return visit.parameter("own").isPresent() ? filter.ownOnly() : filter;
    }

    private List<EntriesPage.Language> languages(Visit visit) {
        return locales.supported().stream()
                .map(locale ->
                        new EntriesPage.Language(locale.toLanguageTag(), locale.getDisplayLanguage(visit.language())))
                .toList();
    }

    private List<EntriesPage.Row> rows(ContentType type, List<EntrySummary> found, Visit visit) {
        Map<Id, String> names = accounts.names(found.stream()
                .flatMap(entry -> entry.modifiedBy().stream())
                .distinct()
                .toList());
        return found.stream()
                .map(entry -> new EntriesPage.Row(
                        entry.id().toString(),
                        titled(entry, visit),
                        Paths.entry(type, entry.id(), visit),
                        states(entry, visit),
                        entry.audience() == Audience.PUBLIC,
                        visit.texts().of("console.audience." + entry.audience()),
                        entry.modifiedBy().map(id -> names.getOrDefault(id, "")).orElse(""),
                        entry.modifiedAt()))
                .toList();
    }

    static String titled(EntrySummary entry, Visit visit) {
        String title = entry.title().best(visit.language());
        return title.isEmpty() ? visit.texts().of("console.content.untitled") : title;
    }

    private List<EntriesPage.State> states(EntrySummary entry, Visit visit) {
        List<EntriesPage.State> states = new ArrayList<>();
        for (Locale locale : locales.supported()) {
            String tag = locale.toLanguageTag();
            Optional.ofNullable(entry.locales().get(tag))
                    .map(state -> state.status().name())
                    .ifPresent(status -> states.add(
                            new EntriesPage.State(tag, status, visit.texts().of("console.status." + status))));
        }
        return states;
    }

    private static String address(EntryFilter filter, String place) {
        List<String> parts = new ArrayList<>();
        filter.words().ifPresent(words -> parts.add("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));
        filter.status().ifPresent(status -> parts.add("status=" + status));
        filter.locale().ifPresent(locale -> parts.add("in=" + locale.toLanguageTag()));
        if (filter.own()) {
            parts.add("own=true");
        }
        parts.add("from=" + place);
        return String.join("&", parts);
    }

    /** Does one thing with each of the entries that were ticked; those it cannot be done with are named with the reason. */
    Answer take(ContentType type, Visit visit) {
        String work = visit.parameter("do").orElse("");
        Locale locale =
                locales.of(visit.parameter("language").orElse(locales.standard().toLanguageTag()));
        List<String> problems = new ArrayList<>();
        int done = 0;
        for (EntrySummary entry : worklist.all(ticked(visit))) {
            try {
                act(work, entry.id(), locale);
                done++;
            } catch (CommunityException refusal) {
                problems.add(titled(entry, visit) + ": " + reason(refusal, visit));
            }
        }
        if (done == 0 && problems.isEmpty()) {
            problems.add(visit.texts().of("console.content.none-ticked"));
        }
        List<String> note = done == 0 ? List.of() : List.of(visit.texts().counted("console.content.done-with", done));
        return page(type, visit, note, problems);
    }

    private static List<Id> ticked(Visit visit) {
        return visit.parameters("id").stream()
                .flatMap(text -> Id.tryParse(text).stream())
                .distinct()
                .limit(AT_ONCE)
                .toList();
    }

    private void act(String work, Id entry, Locale locale) {
        switch (work) {
            case "submit" -> reviews.submit(entry, locale, "");
            case "publish" -> publishing.publish(entry, locale, PublishOrder.now());
            case "withdraw" -> publishing.withdraw(entry, locale);
            case "delete" -> entries.delete(entry, false);
            default -> throw new InvalidInputException("do", "console.content.unknown");
        }
    }

    static String reason(CommunityException refusal, Visit visit) {
        return refusal instanceof InvalidInputException invalid
                ? String.join(
                        " ",
                        invalid.gaps().stream()
                                .map(gap -> gap.message().in(visit.language()))
                                .toList())
                : refusal.text().in(visit.language());
    }
}
