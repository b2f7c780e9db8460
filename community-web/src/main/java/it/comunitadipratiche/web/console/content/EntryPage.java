package it.comunitadipratiche.web.console.content;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The form of an entry and what stands beside it.
 *
 * @param path of the entry, or of the new one
 * @param title what it is called, or that it is new
 * @param version of the entry the form is on; 0 if there is none yet
 * @param revision likewise
 * @param once names a new entry, so that sending its form twice makes one
 * @param problems what is wrong, each with where it is
 * @param sketched when what is in the form was kept, if it is not saved
 * @param others what somebody else has changed in the meantime
 * @param card how many of the fields make the card that can be published; the others tell the whole story
 * @param told how far it is told, if somebody can say
 * @param hints what to know before it is handed in
 * @param focus the id of what the next key should go to
 */
public record EntryPage(
        String path,
        String title,
        String type,
        long version,
        int revision,
        String once,
        String audience,
        List<String> audiences,
        List<FormField> fields,
        int card,
        Optional<Told> told,
        List<EntryHint.Hint> hints,
        List<Language> languages,
        List<Problem> problems,
        Optional<Instant> sketched,
        Optional<Others> others,
        String focus,
        boolean editable,
        boolean mayPublish,
        boolean mayDelete,
        List<Panel> panels,
        List<Remark> remarks) {

    public EntryPage {
        audiences = List.copyOf(audiences);
        fields = List.copyOf(fields);
        hints = List.copyOf(hints);
        languages = List.copyOf(languages);
        problems = List.copyOf(problems);
        panels = List.copyOf(panels);
        remarks = List.copyOf(remarks);
    }

    /** Whether something in the story has to be seen at once. */
    public boolean isStoryOpen() {
        return fields.stream().skip(card).anyMatch(FormField::isUsed);
    }

    public boolean isNew() {
        return version == 0;
    }

    /**
     * How far it is told.
     *
     * @param next what to tell next, and the id of its field
     * @param guide what leads through a part of it
     */
    public record Told(int score, Optional<Problem> next, Optional<EntryAdvice.Guide> guide) {}

    /** A language the entry may be in, and its slug there. */
    public record Language(String tag, String name, String slug, List<String> problems) {

        public Language {
            problems = List.copyOf(problems);
        }
    }

    /** Something that is wrong, and the id of what to mend. */
    public record Problem(String text, String anchor) {}

    /** What somebody else has saved since the form was opened. */
    public record Others(String author, Instant at, int revision, List<Difference> differences) {

        public Others {
            differences = List.copyOf(differences);
        }
    }

    /**
     * Where the entry stands in a language and what can be done about it.
     *
     * @param behind whether readers see an older revision than the newest
     * @param gaps what stands between it and its publication
     * @param together entries it names that are not public, which could be published with it: id and name
     */
    public record Panel(
            String tag,
            String name,
            String status,
            String label,
            Optional<Instant> publishedAt,
            Optional<Instant> scheduledAt,
            Optional<String> publicPath,
            boolean written,
            boolean behind,
            List<Problem> gaps,
            List<FormField.Choice> together) {

        public Panel {
            gaps = List.copyOf(gaps);
            together = List.copyOf(together);
        }

        public boolean isInReview() {
            return status.equals("IN_REVIEW");
        }

        public boolean isScheduled() {
            return status.equals("SCHEDULED");
        }

        /** Whether nothing but entries that could be published with it stands in the way. */
        public boolean isReady() {
            return gaps.size() == together.size();
        }
    }

    /** A step of the review, or something that was said. */
    public record Remark(String author, Instant at, String step, String language, String text) {}
}
