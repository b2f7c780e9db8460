package it.comunitadipratiche.core.library.bibliography;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of work a reference tells of, by its name in each format. */
public enum ReferenceKind {
    JOURNAL_ARTICLE("article-journal", "JOUR", "article"),
    MAGAZINE_ARTICLE("article-magazine", "MGZN", "article"),
    NEWS_ARTICLE("article-newspaper", "NEWS", "article"),
    BOOK("book", "BOOK", "book"),
    CHAPTER("chapter", "CHAP", "incollection"),
    CONFERENCE_PAPER("paper-conference", "CONF", "inproceedings"),
    THESIS("thesis", "THES", "phdthesis"),
    REPORT("report", "RPRT", "techreport"),
    WEB_PAGE("webpage", "ELEC", "online"),
    DATASET("dataset", "DATA", "dataset"),
    LEGISLATION("legislation", "STAT", "legislation"),
    JUDGMENT("legal_case", "CASE", "jurisdiction"),
    OTHER("document", "GEN", "misc");

    private final String csl;
    private final String ris;
    private final String bibtex;

    ReferenceKind(String csl, String ris, String bibtex) {
        this.csl = csl;
        this.ris = ris;
        this.bibtex = bibtex;
    }

    public String csl() {
        return csl;
    }

    String ris() {
        return ris;
    }

    String bibtex() {
        return bibtex;
    }

    /** Whether it is cited by authority, day and number instead of by its author. */
    public boolean isLegal() {
        return this == LEGISLATION || this == JUDGMENT;
    }

    /** Whether it stands in something larger. */
    public boolean isPart() {
        return switch (this) {
            case JOURNAL_ARTICLE, MAGAZINE_ARTICLE, NEWS_ARTICLE, CHAPTER, CONFERENCE_PAPER, WEB_PAGE -> true;
            default -> false;
        };
    }

    /** The kind that CSL-JSON names so. */
    public static Optional<ReferenceKind> ofCsl(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "article", "review" -> Optional.of(JOURNAL_ARTICLE);
            case "entry", "entry-dictionary", "entry-encyclopedia" -> Optional.of(CHAPTER);
            case "post", "post-weblog" -> Optional.of(WEB_PAGE);
            case "regulation", "bill" -> Optional.of(LEGISLATION);
            case "pamphlet" -> Optional.of(REPORT);
            default ->
                Arrays.stream(values()).filter(kind -> kind.csl.equals(type)).findFirst();
        };
    }

    /** The kind that RIS names so in {@code TY}. */
    public static Optional<ReferenceKind> ofRis(String type) {
        return switch (type) {
            case "EJOUR", "JFULL", "ABST", "INPR" -> Optional.of(JOURNAL_ARTICLE);
            case "EBOOK", "EDBOOK", "WHOLE", "SER" -> Optional.of(BOOK);
            case "ECHAP", "ENCYC", "DICT" -> Optional.of(CHAPTER);
            case "CPAPER" -> Optional.of(CONFERENCE_PAPER);
            case "GOVDOC" -> Optional.of(REPORT);
            case "WEB", "BLOG", "ICOMM" -> Optional.of(WEB_PAGE);
            case "BILL", "LEGAL" -> Optional.of(LEGISLATION);
            default ->
                Arrays.stream(values()).filter(kind -> kind.ris.equals(type)).findFirst();
        };
    }

    /** The kind that BibTeX or biblatex names so after the {@code @}. */
    public static Optional<ReferenceKind> ofBibtex(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "article", "suppperiodical", "periodical" -> Optional.of(JOURNAL_ARTICLE);
            case "book", "mvbook", "collection", "proceedings", "booklet" -> Optional.of(BOOK);
            case "incollection", "inbook", "suppbook", "inreference" -> Optional.of(CHAPTER);
            case "inproceedings", "conference" -> Optional.of(CONFERENCE_PAPER);
            case "phdthesis", "mastersthesis", "thesis" -> Optional.of(THESIS);
            case "techreport", "report", "manual" -> Optional.of(REPORT);
            case "online", "electronic", "www", "webpage" -> Optional.of(WEB_PAGE);
            case "dataset" -> Optional.of(DATASET);
            case "legislation", "legal" -> Optional.of(LEGISLATION);
            case "jurisdiction" -> Optional.of(JUDGMENT);
            case "misc", "unpublished" -> Optional.of(OTHER);
            default -> Optional.empty();
        };
    }
}
