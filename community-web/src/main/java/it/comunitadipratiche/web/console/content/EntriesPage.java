package it.comunitadipratiche.web.console.content;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The entries of a type, those that were asked for.
 *
 * @param type what one of them is called
 * @param path of the list
 * @param words that were looked for in titles
 * @param status the chosen one; empty if any will do
 * @param own whether only one's own are shown
 * @param done what was done with some of them
 * @param problems what could not be done, and why
 */
public record EntriesPage(
        String title,
        String type,
        String path,
        String words,
        String status,
        String language,
        boolean own,
        boolean narrowed,
        boolean mayCreate,
        boolean mayPublish,
        List<Language> languages,
        List<Row> rows,
        Optional<String> next,
        Optional<String> previous,
        List<String> done,
        List<String> problems) {

    public EntriesPage {
        languages = List.copyOf(languages);
        rows = List.copyOf(rows);
        done = List.copyOf(done);
        problems = List.copyOf(problems);
    }

    /** A language content may be in. */
    public record Language(String tag, String name) {}

    /** An entry: its name, where it stands in each language, who changed it last and when. */
    public record Row(
            String id,
            String title,
            String path,
            List<State> states,
            boolean isPublic,
            String audience,
            String modifiedBy,
            Instant modifiedAt) {

        public Row {
            states = List.copyOf(states);
        }
    }

    /** Where an entry stands in a language. */
    public record State(String tag, String status, String label) {}
}
