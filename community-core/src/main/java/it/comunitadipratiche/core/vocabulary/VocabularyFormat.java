package it.comunitadipratiche.core.vocabulary;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.rdf4j.rio.RDFFormat;

/** How a vocabulary is written in a file. */
public enum VocabularyFormat {
    TURTLE("text/turtle", "ttl", RDFFormat.TURTLE),
    RDF_XML("application/rdf+xml", "rdf", RDFFormat.RDFXML),
    JSON_LD("application/ld+json", "jsonld", RDFFormat.JSONLD);

    private final String mediaType;
    private final String extension;
    private final RDFFormat rdf;

    VocabularyFormat(String mediaType, String extension, RDFFormat rdf) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.rdf = rdf;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The end of the names of such files, without the dot. */
    public String extension() {
        return extension;
    }

    RDFFormat rdf() {
        return rdf;
    }

    /** The format of a media type, whatever its parameters. */
    public static Optional<VocabularyFormat> ofMediaType(String mediaType) {
        return Stream.of(values())
                .filter(format -> format.rdf.getMIMETypes().stream()
                        .anyMatch(known -> known.equalsIgnoreCase(mediaType.split(";", 2)[0].strip())))
                .findFirst();
    }

    /** The format that the name of a file tells. */
    public static Optional<VocabularyFormat> ofFileName(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(format -> format.rdf.getFileExtensions().contains(extension))
                .findFirst();
    }
}
