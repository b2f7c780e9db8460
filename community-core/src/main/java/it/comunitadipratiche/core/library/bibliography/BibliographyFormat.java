package it.comunitadipratiche.core.library.bibliography;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** A form in which reference managers exchange bibliographies. */
public enum BibliographyFormat {
    RIS("RIS", "ris", "application/x-research-info-systems", new RisWriter()),
    BIBTEX("BibTeX", "bib", "application/x-bibtex", new BibtexWriter()),
    CSL_JSON("CSL-JSON", "csl.json", "application/vnd.citationstyles.csl+json", new CslWriter());

    private final String label;
    private final String suffix;
    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // writers keep nothing
    private final BibliographyWriter writer;

    BibliographyFormat(String label, String suffix, String mediaType, BibliographyWriter writer) {
        this.label = label;
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.writer = writer;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** The end of file names and addresses, without the dot before it. */
    public String suffix() {
        return suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<BibliographyFormat> ofSuffix(String suffix) {
        return Arrays.stream(values())
                .filter(format -> format.suffix.equals(suffix))
                .findFirst();
    }

    /** Writes references one by one, in UTF-8 as far as bytes are meant. */
    public Writing to(Appendable out) throws IOException {
        return new Writing(writer, out);
    }

    /** A bibliography on its way out. */
    public static final class Writing {
        private final BibliographyWriter writer;
        private final Appendable out;
        private boolean begun;

        private Writing(BibliographyWriter writer, Appendable out) throws IOException {
            this.writer = writer;
            this.out = out;
            writer.begin(out);
        }

        public void add(Reference reference) throws IOException {
            if (begun) {
                writer.between(out);
            }
            begun = true;
            writer.write(reference, out);
        }

        public void end() throws IOException {
            writer.end(out);
        }
    }

    /** One reference alone, as a whole file. */
    public String of(Reference reference) {
        StringBuilder text = new StringBuilder();
        try {
            Writing writing = to(text);
            writing.add(reference);
            writing.end();
        } catch (IOException e) {
            throw new IllegalStateException("Nothing fails in memory", e);
        }
        return text.toString();
    }
}
