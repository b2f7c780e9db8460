package it.comunitadipratiche.core.library;

import it.comunitadipratiche.core.content.types.Label;

/** In which form a material was brought out. */
public enum PublicationForm {
    @Label(it = "Articolo di rivista", en = "Journal article")
    JOURNAL_ARTICLE,
    @Label(it = "Articolo di periodico", en = "Magazine article")
    MAGAZINE_ARTICLE,
    @Label(it = "Articolo di giornale", en = "Newspaper article")
    NEWS_ARTICLE,
    @Label(it = "Libro", en = "Book")
    BOOK,
    @Label(it = "Capitolo di libro", en = "Chapter of a book")
    CHAPTER,
    @Label(it = "Atti di convegno", en = "Conference paper")
    CONFERENCE_PAPER,
    @Label(it = "Tesi", en = "Thesis")
    THESIS,
    @Label(it = "Rapporto", en = "Report")
    REPORT,
    @Label(it = "Pagina web", en = "Web page")
    WEB_PAGE,
    @Label(it = "Dati", en = "Dataset")
    DATASET,
    @Label(it = "Altro", en = "Other")
    OTHER
}
