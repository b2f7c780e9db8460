package it.comunitadipratiche.api.rdf;

import it.comunitadipratiche.core.vocabulary.skos.VocabularyFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody wants to have: RDF in a format, or a page. */
public final class RdfChoice {
    private static final int MOST = 50;

    private RdfChoice() {}

    private record Range(String type, double quality, int specific) {}

    /**
     * The format of RDF that an {@code Accept} header asks for above a page; nothing if a page, or anything, will do.
     *
     * @param accept as it was sent
     */
    public static Optional<VocabularyFormat> of(@Nullable String accept) {
        if (accept == null) {
            return Optional.empty();
        }
        List<Range> ranges = new ArrayList<>();
        String[] parts = accept.toLowerCase(Locale.ROOT).split(",", MOST);
        for (String part : parts) {
            String[] pieces = part.split(";", -1);
            String type = pieces[0].strip();
            ranges.add(new Range(type, quality(pieces), type.startsWith("*") ? 0 : type.endsWith("/*") ? 1 : 2));
        }
        double page = Math.max(best(ranges, "text/html"), best(ranges, "application/xhtml+xml"));
        VocabularyFormat chosen = null;
        double most = page;
        for (VocabularyFormat format : VocabularyFormat.values()) {
            double quality = best(ranges, format.mediaType());
            if (quality > most) {
                most = quality;
                chosen = format;
            }
        }
        return Optional.ofNullable(chosen);
    }

    private static double quality(String[] pieces) {
        for (int i = 1; i < pieces.length; i++) {
            String piece = pieces[i].strip();
            if (piece.startsWith("q=")) {
                try {
                    return Double.parseDouble(piece.substring(2));
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }

    /** How much a type is wanted, by the range that names it best. */
    private static double best(List<Range> ranges, String type) {
        Range found = null;
        for (Range range : ranges) {
            boolean matches = range.type().equals(type)
                    || range.type().equals("*/*")
                    || range.type().equals(type.substring(0, type.indexOf('/')) + "/*");
            if (matches && (found == null || range.specific() > found.specific())) {
                found = range;
            }
        }
        return found == null ? 0 : found.quality();
    }

    /** The format that the end of a path names, {@code .ttl} for one. */
    public static Optional<VocabularyFormat> ofSuffix(String path) {
        for (VocabularyFormat format : VocabularyFormat.values()) {
            if (path.endsWith("." + format.extension())) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
