package it.comunitadipratiche.web.console.vocabulary;

import java.util.List;

/** All vocabularies. */
public record SchemesPage(List<SchemeLine> schemes) {

    public SchemesPage {
        schemes = List.copyOf(schemes);
    }
}
