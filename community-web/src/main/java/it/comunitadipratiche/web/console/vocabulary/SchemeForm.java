package it.comunitadipratiche.web.console.vocabulary;

import it.comunitadipratiche.web.console.LanguageFields;
import it.comunitadipratiche.web.page.Visit;

/** What is written of a scheme into a form. */
public record SchemeForm(String name, LanguageFields title, LanguageFields description) {

    /** The same fields as somebody filled them. */
    SchemeForm read(Visit visit) {
        return new SchemeForm(
                visit.written("name"), title.read(visit, "title"), description.read(visit, "description"));
    }
}
