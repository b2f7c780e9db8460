package it.comunitadipratiche.core.publishing;

import it.comunitadipratiche.core.content.types.Content;
import it.comunitadipratiche.core.content.types.ContentField;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An in-depth publication: news, a report of a seminar, the story of a practice. */
@Content(
        name = "article",
        collection = "articles",
        it = "Articolo",
        en = "Article",
        itPlural = "Articoli",
        enPlural = "Articles",
        summary = "summary")
public record Article(
        @ContentField(it = "Titolo", en = "Title", required = true, searchable = true, sortable = true, maxLength = 300)
        LocalizedText title,

        @ContentField(
                it = "Sommario",
                en = "Summary",
                itHelp = "Una o due frasi: compaiono negli elenchi e nei risultati di ricerca.",
                enHelp = "One or two sentences, shown in lists and search results.",
                searchable = true,
                maxLength = 2000)
        @Nullable
        LocalizedText summary,

        @ContentField(it = "Testo", en = "Body", kind = FieldKind.RICH_TEXT, required = true, searchable = true)
        @Nullable
        LocalizedText body,

        @ContentField(it = "Immagine", en = "Image", kind = FieldKind.ASSET) @Nullable
        Id image,

        @ContentField(it = "Autori", en = "Authors", searchable = true, facet = true, maxLength = 50) @Nullable
        List<String> authors,

        @ContentField(
                it = "Temi",
                en = "Themes",
                kind = FieldKind.TERM,
                scheme = "themes",
                facet = true,
                searchable = true)
        @Nullable
        List<Id> themes,

        @ContentField(it = "Categorie", en = "Categories", kind = FieldKind.TERM, scheme = "categories", facet = true)
        @Nullable
        List<Id> categories,

        @ContentField(it = "Etichette", en = "Tags", kind = FieldKind.TERM, scheme = "tags", facet = true) @Nullable
        List<Id> tags) {

    /** An article of which only the words are known. */
    public static Article of(LocalizedText title, LocalizedText summary, LocalizedText body) {
        return new Article(title, summary, body, null, null, null, null, null);
    }
}
