package it.comunitadipratiche.core.library.bibliography;

/** How a citation is put into words. */
public enum CitationStyle {
    /** As in footnotes: name, title, where it came out. */
    NOTE("note"),
    /** As in lists of references: name and year first. */
    AUTHOR_DATE("author-date");

    private final String resource;

    CitationStyle(String resource) {
        this.resource = resource;
    }

    /** The name of its file. */
    String resource() {
        return resource + ".csl";
    }
}
