package it.comunitadipratiche.core.vocabulary.skos;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.rdf4j.rio.RDFFormat;

/** How a vocabulary is written in a file. */
public enum VocabularyFormat {
    TURTLE("text/turtle", "ttl"),
    RDF_XML("application/rdf+xml", "rdf"),
    JSON_LD("application/ld+json", "jsonld");

    private final String mediaType;
    private final String extension;

    VocabularyFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The end of the names of such files, without the dot. */
    public String extension() {
        return extension;
    }

    RDFFormat rdf() {
        return switch (this) {
            case TURTLE -> RDFFormat.TURTLE;
            case RDF_XML -> RDFFormat.RDFXML;
            case JSON_LD -> RDFFormat.JSONLD;
        };
    }

    /** The format of a media type, whatever its parameters. */
    public static Optional<VocabularyFormat> ofMediaType(String mediaType) {
        return Stream.of(values())
                .filter(format -> format.rdf().getMIMETypes().stream()
                        .anyMatch(known -> known.equalsIgnoreCase(mediaType.split(";", 2)[0].strip())))
                .findFirst();
    }

    /** The format that the name of a file tells. */
    public static Optional<VocabularyFormat> ofFileName(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(format -> format.rdf().getFileExtensions().contains(extension))
                .findFirst();
    }
}
