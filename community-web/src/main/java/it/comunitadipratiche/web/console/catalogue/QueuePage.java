package it.comunitadipratiche.web.console.catalogue;

import it.comunitadipratiche.web.console.Choice;
import it.comunitadipratiche.web.console.Objections;
import it.comunitadipratiche.web.console.Paging;
import java.util.List;
import java.util.Optional;

/**
 * A pile of materials.
 *
 * @param path of the desk
 * @param pile the chosen one
 * @param elsewhere piles on other pages
 * @param words that were looked for in titles
 * @param narrowed whether something else than the pile was chosen
 * @param whole the path of the pile alone
 * @param total how many materials there are in all
 * @param most how many can be changed at once
 * @param batches the path of what was changed at once before
 * @param edits what can be changed at once
 */
public record QueuePage(
        String path,
        String pile,
        String about,
        List<Tab> piles,
        List<Tab> elsewhere,
        String words,
        List<Choice> lacks,
        List<Choice> kinds,
        boolean narrowed,
        String whole,
        long total,
        List<Row> rows,
        Paging paging,
        int most,
        String batches,
        Edits edits,
        Objections objections) {

    public QueuePage {
        piles = List.copyOf(piles);
        elsewhere = List.copyOf(elsewhere);
        lacks = List.copyOf(lacks);
        kinds = List.copyOf(kinds);
        rows = List.copyOf(rows);
    }

    /** A pile and how many lie in it. */
    public record Tab(String label, String path, long count, boolean chosen) {}

    /**
     * A material.
     *
     * @param about what is worth knowing of it in this pile
     * @param lacks what it lacks, each with the path of the field
     */
    public record Row(
            String id, String title, String path, String about, List<State> states, List<Way> lacks, Way next) {

        public Row {
            states = List.copyOf(states);
            lacks = List.copyOf(lacks);
        }
    }

    /** Where a material stands in a language. */
    public record State(String tag, String status, String label) {}

    /** Where to go, and what for. */
    public record Way(String label, String path) {}

    /**
     * What can be changed in many materials.
     *
     * @param themes that can be added or removed
     * @param single fields with one value each
     * @param mayPublish whether the change can be shown to readers
     */
    public record Edits(
            List<Choice> themes, List<Single> single, Optional<String> day, String place, boolean mayPublish) {

        public Edits {
            themes = List.copyOf(themes);
            single = List.copyOf(single);
        }
    }

    /** A field with one value, and what it can be. */
    public record Single(String name, String label, List<Choice> choices) {

        public Single {
            choices = List.copyOf(choices);
        }
    }
}
