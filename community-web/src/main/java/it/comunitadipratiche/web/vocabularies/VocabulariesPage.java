package it.comunitadipratiche.web.vocabularies;

import java.util.List;

/** All vocabularies. */
public record VocabulariesPage(List<Line> vocabularies) {

    public VocabulariesPage {
        vocabularies = List.copyOf(vocabularies);
    }

    /** @param concepts how many it has */
    public record Line(String title, String description, String path, int concepts) {}
}
