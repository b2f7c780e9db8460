package it.comunitadipratiche.web.console.content;

import java.util.List;
import java.util.Optional;

/**
 * A field of a form as it is shown: an input, or several.
 *
 * @param look which kind of input it is
 * @param name the pointer to its value, which names its input
 * @param language of the value, where there is one for each
 * @param value what is in it
 * @param problems what is wrong with it
 * @param choices what can be chosen, or what was
 * @param items the places of a list
 * @param fields the fields of a group, or the same field in each language
 * @param searched what was looked for, to choose from
 * @param found what can be chosen of it
 * @param uploads where files to choose from are brought in
 * @param insert what was looked for to be put into a formatted text; empty if nothing was
 */
public record FormField(
        Look look,
        String name,
        String label,
        String help,
        String language,
        boolean required,
        int longest,
        String value,
        List<String> problems,
        List<Choice> choices,
        List<Item> items,
        List<FormField> fields,
        String searched,
        List<Choice> found,
        Optional<String> uploads,
        Optional<Insert> insert) {

    public FormField {
        problems = List.copyOf(problems);
        choices = List.copyOf(choices);
        items = List.copyOf(items);
        fields = List.copyOf(fields);
        found = List.copyOf(found);
    }

    /** What an input looks like. */
    public enum Look {
        LINE,
        TEXT,
        RICH_TEXT,
        NUMBER,
        DATE,
        MOMENT,
        EMAIL,
        URL,
        SELECT,
        CHECKS,
        PICK,
        MONEY,
        POINT,
        GROUP,
        LIST,
        LANGUAGES
    }

    /** Something to choose: its value, what it is called, and how deep it lies in its vocabulary. */
    public record Choice(String value, String label, boolean chosen, int depth) {}

    /** What can be put into a text, and the words it was found by. */
    public record Insert(String words, List<Insertion> found) {

        public Insert {
            found = List.copyOf(found);
        }
    }

    /** A place of a list and what is in it. */
    public record Item(int index, FormField field) {}

    /** Whether something is in it, wrong with it or looked for. */
    public boolean isUsed() {
        return !value.isEmpty()
                || !problems.isEmpty()
                || !searched.isEmpty()
                || !items.isEmpty()
                || insert.isPresent()
                || choices.stream()
                        .anyMatch(choice -> choice.chosen() && !choice.value().isEmpty())
                // an amount has its currency from the start
                || fields.stream().limit(look == Look.MONEY ? 1 : fields.size()).anyMatch(FormField::isUsed);
    }

    /** What names it in a page. */
    public String id() {
        return "f" + name.replace('/', '-');
    }

    public String describedBy() {
        String help = this.help.isEmpty() ? "" : id() + "-help";
        String wrong = problems.isEmpty() ? "" : id() + "-wrong";
        return (help + " " + wrong).strip();
    }
}
