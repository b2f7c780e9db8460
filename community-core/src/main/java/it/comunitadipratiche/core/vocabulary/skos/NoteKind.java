package it.comunitadipratiche.core.vocabulary.skos;

/** What a note says about a concept: the documentation properties of SKOS. */
public enum NoteKind {
    DEFINITION("definition"),
    SCOPE_NOTE("scopeNote"),
    EXAMPLE("example"),
    NOTE("note"),
    HISTORY_NOTE("historyNote"),
    EDITORIAL_NOTE("editorialNote"),
    CHANGE_NOTE("changeNote");

    private final String property;

    NoteKind(String property) {
        this.property = property;
    }

    /** Its name in SKOS. */
    String property() {
        return property;
    }
}
