package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** The way of an entry from its author to those who publish, and back. */
@Guarded
@ApplicationScoped
public class Reviews {
    static final int LONGEST_COMMENT = 4000;
    private EntryRepository entries;
    private EntryScope scope;
    private Entries drafts;
    private Publishing publishing;
    private Callers callers;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Reviews() {
        // for the CDI proxy
    }

    @Inject
    Reviews(
            EntryRepository entries,
            EntryScope scope,
            Entries drafts,
            Publishing publishing,
            Callers callers,
            Clock clock) {
        this.entries = entries;
        this.scope = scope;
        this.drafts = drafts;
        this.publishing = publishing;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Hands the newest revision in for review.
     *
     * @throws InvalidInputException with every gap, if it could not be published
     * @throws ConflictException if it is in review already
     */
    @Requires({"content.edit", EntryScope.PROPOSE})
    @Transactional
    public ReviewNote submit(Id id, Locale locale, String comment) {
        EntryLocale state = state(scope.edit(entries.get(id)), locale);
        if (state.status() == EntryStatus.IN_REVIEW) {
            throw new ConflictException("content.review.already");
        }
        List<Gap> gaps = drafts.publishability(id, locale);
        if (!gaps.isEmpty()) {
            throw new InvalidInputException(gaps);
        }
        state.submit();
        return note(id, locale, ReviewNote.Step.SUBMITTED, comment);
    }

    /** Approves what is in review: publishes it, now or at the time ordered. */
    @Requires("content.publish")
    @Transactional
    public ReviewNote approve(Id id, Locale locale, String comment, PublishOrder order) {
        inReview(id, locale);
        publishing.publish(id, locale, order);
        return note(id, locale, ReviewNote.Step.APPROVED, comment);
    }

    /** Sends what is in review back to its author, who is told why. */
    @Requires("content.publish")
    @Transactional
    public ReviewNote sendBack(Id id, Locale locale, String comment) {
        if (comment.isBlank()) {
            throw new InvalidInputException("/comment", "content.review.reason");
        }
        inReview(id, locale).sendBack();
        return note(id, locale, ReviewNote.Step.SENT_BACK, comment);
    }

    /** Remarks on an entry, without changing where it stands. */
    @Requires({"content.read", EntryScope.PROPOSE})
    @Transactional
    public ReviewNote comment(Id id, Locale locale, String comment) {
        if (comment.isBlank()) {
            throw new InvalidInputException("/comment", "content.review.reason");
        }
        scope.read(entries.get(id));
        return note(id, locale, ReviewNote.Step.COMMENTED, comment);
    }

    /** Everything that was said about an entry, oldest first. */
    @Requires({"content.read", EntryScope.PROPOSE})
    @Transactional
    public List<ReviewNote> notes(Id id) {
        return entries.notes(scope.read(entries.get(id))).stream()
                .map(Note::details)
                .toList();
    }

    private EntryLocale inReview(Id id, Locale locale) {
        EntryLocale state = state(entries.get(id), locale);
        if (state.status() != EntryStatus.IN_REVIEW) {
            throw new ConflictException("content.review.not");
        }
        return state;
    }

    private static EntryLocale state(Entry entry, Locale locale) {
        return entry.locale(locale.toLanguageTag());
    }

    private ReviewNote note(Id id, Locale locale, ReviewNote.Step step, String comment) {
        if (comment.length() > LONGEST_COMMENT) {
            throw new InvalidInputException("/comment", "content.review.tooLong", LONGEST_COMMENT);
        }
        Entry entry = entries.get(id);
        entry.touch();
        Note note = new Note(
                entry,
                locale.toLanguageTag(),
                step,
                callers.current().account().map(Id::value).orElse(null),
                comment,
                clock.instant());
        entries.add(note);
        return note.details();
    }
}
