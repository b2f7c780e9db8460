package it.comunitadipratiche.web.console.content;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.web.page.Visit;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * What whoever writes an entry should know before it is handed in, such as that it is there already: a CDI bean, of the
 * platform or a plugin. It says only what that caller may know.
 */
public interface EntryHint {

    /** The content type whose forms say it. */
    String type();

    /**
     * What is to be said of an entry with these fields; nothing if there is nothing to say.
     *
     * @param entry absent if it was not saved yet
     */
    Optional<Hint> of(Optional<Id> entry, JsonObject fields, Visit visit);

    /** What is said: what it is about, and some lines. */
    record Hint(String title, String lead, List<Line> lines) {

        public Hint {
            lines = List.copyOf(lines);
        }
    }

    /** One thing, why it is named, and where to go. */
    record Line(String text, String why, List<Way> ways) {

        public Line {
            ways = List.copyOf(ways);
        }
    }

    /** Where to go, and what that is called. */
    record Way(String label, String path) {}
}
