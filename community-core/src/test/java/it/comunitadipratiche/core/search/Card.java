package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.content.types.Content;
import it.comunitadipratiche.core.content.types.ContentField;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.LocalizedText;
import java.util.List;

/** A content type of the tests of search. */
@Content(name = "card", collection = "cards", it = "Scheda", en = "Card", summary = "summary")
public record Card(
        @ContentField(it = "Titolo", en = "Title", required = true, searchable = true, sortable = true)
        LocalizedText title,

        @ContentField(it = "Sommario", en = "Summary", searchable = true)
        String summary,

        @ContentField(it = "Testo", en = "Text", kind = FieldKind.RICH_TEXT, searchable = true)
        String body,

        @ContentField(it = "Natura", en = "Kind", facet = true)
        Kind kind,

        @ContentField(it = "Anno", en = "Year", facet = true, sortable = true)
        int year,

        @ContentField(it = "Parole", en = "Words", facet = true)
        List<String> words,

        @ContentField(it = "Note", en = "Notes", searchable = true, audience = Audience.STAFF)
        String notes) {

    /** What a card may be. */
    public enum Kind {
        LAW,
        TOOL
    }

    static Card called(String title) {
        return new Card(LocalizedText.it(title), "Un sommario", "<p>Un testo</p>", Kind.LAW, 2024, List.of(), "");
    }

    Card with(String text, Kind other, int when) {
        return new Card(title, summary, text, other, when, words, notes);
    }

    Card noted(String secret) {
        return new Card(title, summary, body, kind, year, words, secret);
    }
}
