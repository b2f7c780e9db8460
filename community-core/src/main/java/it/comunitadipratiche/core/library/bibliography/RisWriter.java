package it.comunitadipratiche.core.library.bibliography;

import it.comunitadipratiche.core.kernel.PersonName;
import java.io.IOException;
import java.util.regex.Pattern;

/** RIS: a line for each value, begun by a tag of two letters; lines end as in Windows, as its readers expect. */
final class RisWriter implements BibliographyWriter {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String LINE_END = "\r\n";

    @Override
    public void write(Reference reference, Appendable out) throws IOException {
        line("TY", reference.kind().ris(), out);
        line("ID", reference.text(Variable.ID), out);
        for (PersonName author : reference.authors()) {
            line("AU", author.written(), out);
        }
        line("AU", reference.text(Variable.AUTHORITY), out);
        for (PersonName editor : reference.editors()) {
            line("ED", editor.written(), out);
        }
        line("TI", reference.text(Variable.TITLE), out);
        line("T2", reference.text(Variable.CONTAINER), out);
        line("T3", reference.text(Variable.SERIES), out);
        if (reference.issued().isPresent()) {
            PartialDate issued = reference.issued().get();
            line("PY", "%04d".formatted(issued.year()), out);
            if (issued.month() > 0) {
                line("DA", issued.joined('/'), out);
            }
        }
        line("VL", reference.text(Variable.VOLUME), out);
        line("IS", reference.text(Variable.ISSUE), out);
        String pages = reference.text(Variable.PAGES);
        int dash = pages.indexOf('-');
        line("SP", dash > 0 ? pages.substring(0, dash) : pages, out);
        line("EP", dash > 0 ? pages.substring(dash + 1) : "", out);
        line("PB", reference.text(Variable.PUBLISHER), out);
        line("CY", reference.text(Variable.PLACE), out);
        line("ET", reference.text(Variable.EDITION), out);
        line("M1", reference.text(Variable.NUMBER), out);
        line("M3", reference.text(Variable.GENRE), out);
        line("SN", reference.text(Variable.ISBN), out);
        line("SN", reference.text(Variable.ISSN), out);
        line("DO", reference.text(Variable.DOI), out);
        line("UR", reference.text(Variable.URL), out);
        if (reference.accessed().isPresent()) {
            line("Y2", reference.accessed().get().joined('/'), out);
        }
        line("LA", reference.text(Variable.LANGUAGE), out);
        for (String keyword : reference.keywords()) {
            line("KW", keyword, out);
        }
        line("AB", reference.text(Variable.ABSTRACT), out);
        out.append("ER  - ").append(LINE_END).append(LINE_END);
    }

    private static void line(String tag, String value, Appendable out) throws IOException {
        if (!value.isBlank()) {
            out.append(tag)
                    .append("  - ")
                    .append(BLANKS.matcher(value).replaceAll(" ").strip())
                    .append(LINE_END);
        }
    }
}
