package it.comunitadipratiche.core.library.bibliography;

/** What a reference tells in a text, by its name in the Citation Style Language. */
public enum Variable {
    ID("id"),
    TITLE("title"),
    /** Of law and judgments: what remains of the title without the citation it begins with. */
    TITLE_SHORT("title-short"),
    CONTAINER("container-title"),
    SERIES("collection-title"),
    VOLUME("volume"),
    ISSUE("issue"),
    PAGES("page"),
    PUBLISHER("publisher"),
    PLACE("publisher-place"),
    EDITION("edition"),
    NUMBER("number"),
    AUTHORITY("authority"),
    GENRE("genre"),
    DOI("DOI"),
    ISBN("ISBN"),
    ISSN("ISSN"),
    URL("URL"),
    ABSTRACT("abstract"),
    LANGUAGE("language");

    private final String csl;

    Variable(String csl) {
        this.csl = csl;
    }

    public String csl() {
        return csl;
    }
}
