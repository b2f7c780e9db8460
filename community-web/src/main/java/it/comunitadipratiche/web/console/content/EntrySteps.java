package it.comunitadipratiche.web.console.content;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.content.Reviews;
import it.comunitadipratiche.core.content.Worklist;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Leaving;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Leads an entry from its author to its readers and back: review, publication now or later, withdrawal, deletion. */
@ApplicationScoped
class EntrySteps {
    private static final ZoneId HOME = ZoneId.of("Europe/Rome");
    private Entries entries;
    private Reviews reviews;
    private Publishing publishing;
    private Worklist worklist;
    private ContentTypes types;
    private EntryPages pages;
    private Locales locales;

    @SuppressWarnings("NullAway.Init")
    protected EntrySteps() {
        // for the CDI proxy
    }

    @Inject
    EntrySteps(
            Entries entries,
            Reviews reviews,
            Publishing publishing,
            Worklist worklist,
            ContentTypes types,
            EntryPages pages,
            Locales locales) {
        this.entries = entries;
        this.reviews = reviews;
        this.publishing = publishing;
        this.worklist = worklist;
        this.types = types;
        this.pages = pages;
        this.locales = locales;
    }

    Answer take(ContentType type, Id id, Visit visit) {
        Locale locale = locales.of(visit.parameter("language").orElse(""));
        String work = visit.parameter("do").orElse("");
        String comment = visit.written("comment");
        try {
            String done = step(work, id, locale, comment, visit);
            return Leaving.to(Paths.entry(type, id, visit) + "?done=" + done);
        } catch (InvalidInputException | ConflictException refusal) {
            EntryDetails entry = entries.get(id);
            return pages.page(
                    new EntryPages.Shown(type, Form.of(entry)).of(entry).refused(refusal, visit), visit);
        }
    }

    /** @return what was done, as notes call it */
    private String step(String work, Id id, Locale locale, String comment, Visit visit) {
        switch (work) {
            case "submit" -> reviews.submit(id, locale, comment);
            case "back" -> reviews.sendBack(id, locale, comment);
            case "comment" -> reviews.comment(id, locale, comment);
            case "approve" -> {
                PublishOrder order = order(visit);
                reviews.approve(id, locale, comment, order);
                return order.at().isPresent() ? "scheduled" : "published";
            }
            case "publish" -> {
                PublishOrder order = order(visit);
                publishing.publish(id, locale, order);
                return order.at().isPresent() ? "scheduled" : "published";
            }
            case "unschedule" -> publishing.unschedule(id, locale);
            case "withdraw" -> publishing.withdraw(id, locale);
            default -> throw new InvalidInputException("do", "console.content.unknown");
        }
        return switch (work) {
            case "submit" -> "submitted";
            case "back" -> "sent-back";
            case "comment" -> "commented";
            case "unschedule" -> "unscheduled";
            default -> "withdrawn";
        };
    }

    private static PublishOrder order(Visit visit) {
        List<Id> together = visit.parameters("together").stream()
                .flatMap(text -> Id.tryParse(text).stream())
                .toList();
        return new PublishOrder(revision(visit), visit.parameter("at").map(EntrySteps::moment), together);
    }

    /** The revision that was looked at: somebody may have saved another one since. */
    private static Optional<Integer> revision(Visit visit) {
        return visit.parameter("revision")
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::parseInt);
    }

    /** The time of day in Italy. */
    private static Instant moment(String text) {
        try {
            return LocalDateTime.parse(text).atZone(HOME).toInstant();
        } catch (DateTimeParseException e) {
            throw new InvalidInputException("at", "console.content.moment");
        }
    }

    /** Asks whether an entry is to go, and says what points to it. */
    Page deletion(ContentType type, Id id, Visit visit) {
        return deletion(type, id, List.of(), visit);
    }

    Answer delete(ContentType type, Id id, Visit visit) {
        try {
            entries.delete(id, visit.parameter("force").isPresent());
            return Leaving.to(Paths.list(type, visit) + "?done=deleted");
        } catch (ConflictException refusal) {
            return deletion(type, id, List.of(EntryLists.reason(refusal, visit)), visit);
        }
    }

    private Page deletion(ContentType type, Id id, List<String> problems, Visit visit) {
        EntryDetails entry = entries.get(id);
        List<DeletionPage.Referrer> referrers =
                worklist.all(entries.referrers(id).stream().map(Ref::id).toList()).stream()
                        .map(one -> new DeletionPage.Referrer(
                                EntryLists.titled(one, visit), Paths.entry(types.get(one.type()), one.id(), visit)))
                        .toList();
        boolean isPublic = entry.locales().values().stream()
                .anyMatch(state -> state.publishedRevision().isPresent());
        String title = worklist.all(List.of(id)).stream()
                .map(one -> EntryLists.titled(one, visit))
                .findFirst()
                .orElse("");
        return new Page(
                problems.isEmpty() ? 200 : 409,
                "console/content/deletion",
                Heading.of(visit.texts().of("console.content.delete-title", title))
                        .below(List.of(Paths.crumb(type, visit))),
                new DeletionPage(title, Paths.entry(type, id, visit), isPublic, referrers, problems));
    }
}
