package it.comunitadipratiche.core.library.bibliography;

import it.comunitadipratiche.core.kernel.PersonName;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** BibTeX in UTF-8, with the fields of biblatex where BibTeX has none. */
final class BibtexWriter implements BibliographyWriter {
    private static final Pattern NO_KEY = Pattern.compile("[^A-Za-z0-9:._-]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    @Override
    public void write(Reference reference, Appendable out) throws IOException {
        ReferenceKind kind = reference.kind();
        out.append('@').append(kind.bibtex()).append('{');
        out.append(NO_KEY.matcher(reference.text(Variable.ID)).replaceAll("-"));
        names("author", reference.authors(), out);
        names("editor", reference.editors(), out);
        String title = reference.text(Variable.TITLE);
        raw("title", title.isEmpty() ? "" : "{" + escaped(title) + "}", out);
        field("entrysubtype", subtype(kind), out);
        field(container(kind), reference.text(Variable.CONTAINER), out);
        field("series", reference.text(Variable.SERIES), out);
        if (reference.issued().isPresent()) {
            PartialDate issued = reference.issued().get();
            raw("year", "%04d".formatted(issued.year()), out);
            if (issued.month() > 0) {
                raw("date", issued.toString(), out);
            }
        }
        field("volume", reference.text(Variable.VOLUME), out);
        boolean hasBoth = reference.has(Variable.ISSUE) && reference.has(Variable.NUMBER);
        field(hasBoth || !isInJournal(kind) ? "issue" : "number", reference.text(Variable.ISSUE), out);
        field(isInJournal(kind) && !hasBoth ? "articleno" : "number", reference.text(Variable.NUMBER), out);
        raw("pages", escaped(reference.text(Variable.PAGES)).replaceFirst("(?<=\\w)-(?=\\w)", "--"), out);
        field(publisher(kind), reference.text(Variable.PUBLISHER), out);
        field("address", reference.text(Variable.PLACE), out);
        field("edition", reference.text(Variable.EDITION), out);
        field("institution", reference.text(Variable.AUTHORITY), out);
        field("type", reference.text(Variable.GENRE), out);
        field("isbn", reference.text(Variable.ISBN), out);
        field("issn", reference.text(Variable.ISSN), out);
        raw("doi", reference.text(Variable.DOI).replace("{", "%7B").replace("}", "%7D"), out);
        raw("url", reference.text(Variable.URL).replace("{", "%7B").replace("}", "%7D"), out);
        if (reference.accessed().isPresent()) {
            raw("urldate", reference.accessed().get().toString(), out);
        }
        field("langid", language(reference.text(Variable.LANGUAGE)), out);
        field("keywords", String.join(", ", reference.keywords()), out);
        field("abstract", reference.text(Variable.ABSTRACT), out);
        out.append("\n}\n\n");
    }

    /** What biblatex tells apart below articles. */
    private static String subtype(ReferenceKind kind) {
        return switch (kind) {
            case MAGAZINE_ARTICLE -> "magazine";
            case NEWS_ARTICLE -> "newspaper";
            default -> "";
        };
    }

    private static boolean isInJournal(ReferenceKind kind) {
        return container(kind).equals("journal");
    }

    private static String container(ReferenceKind kind) {
        return switch (kind) {
            case JOURNAL_ARTICLE, MAGAZINE_ARTICLE, NEWS_ARTICLE -> "journal";
            case WEB_PAGE, DATASET, OTHER -> "organization";
            default -> "booktitle";
        };
    }

    private static String publisher(ReferenceKind kind) {
        return switch (kind) {
            case THESIS -> "school";
            case REPORT -> "institution";
            default -> "publisher";
        };
    }

    private static String language(String tag) {
        return switch (tag.toLowerCase(Locale.ROOT)) {
            case "it" -> "italian";
            case "en" -> "english";
            case "fr" -> "french";
            case "de" -> "german";
            case "es" -> "spanish";
            case "sl" -> "slovene";
            default -> tag;
        };
    }

    private static void names(String name, List<PersonName> people, Appendable out) throws IOException {
        raw(name, people.stream().map(BibtexWriter::name).collect(Collectors.joining(" and ")), out);
    }

    /** Names that are not to be taken apart stand in braces. */
    private static String name(PersonName person) {
        if (person.isWhole()) {
            return "{" + escaped(person.family()) + "}";
        }
        String suffix = person.suffix().isEmpty() ? "" : ", " + part(person.suffix());
        return part(person.family()) + suffix + ", " + part(person.given());
    }

    private static String part(String text) {
        String escaped = escaped(text);
        return escaped.contains(" and ") || escaped.contains(",") ? "{" + escaped + "}" : escaped;
    }

    private static void field(String name, String value, Appendable out) throws IOException {
        raw(name, escaped(value), out);
    }

    private static void raw(String name, String value, Appendable out) throws IOException {
        if (!value.isBlank()) {
            out.append(",\n  ").append(name).append(" = {").append(value).append('}');
        }
    }

    /**
     * Signs that TeX would take for commands, or join. Braces have names, since all of them must pair, escaped or not.
     */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        BLANKS.matcher(text).replaceAll(" ").strip().chars().forEach(sign -> {
            boolean joins = sign == '-' || sign == '\'' || sign == '`';
            if (joins && !escaped.isEmpty() && escaped.charAt(escaped.length() - 1) == sign) {
                escaped.append("{}");
            }
            switch (sign) {
                case '{' -> escaped.append("\\textbraceleft{}");
                case '}' -> escaped.append("\\textbraceright{}");
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '#', '$', '%', '&', '_' -> escaped.append('\\').append((char) sign);
                default -> escaped.append((char) sign);
            }
        });
        return escaped.toString();
    }
}
