package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.web.page.Visit;
import java.util.List;
import java.util.Optional;

/** Something a page of a publication says beside what its fields hold: a CDI bean, of the platform or a plugin. */
public interface EntryAside {

    /** Stands for every content type. */
    String ANY = "*";

    /** The content type whose pages say it; {@link #ANY} for all of them. */
    String type();

    /** What it says of a publication to whoever visits; nothing if there is nothing to say. */
    Optional<Aside> of(ReadyDocument document, Visit visit);

    /** What is said: a heading, what it is about, and some lines. */
    record Aside(String title, String lead, List<Line> lines) {

        public Aside {
            lines = List.copyOf(lines);
        }
    }

    /** One thing that is said: what it is called, where it is, and notes on it. */
    record Line(String text, String path, List<String> notes) {

        public Line {
            notes = List.copyOf(notes);
        }
    }
}
