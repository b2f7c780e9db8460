package it.comunitadipratiche.core.vocabulary.skos;

import it.comunitadipratiche.core.input.BoundedInput;
import it.comunitadipratiche.core.input.Utf8Reader;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.regex.Pattern;
import no.hasmac.jsonld.JsonLdError;
import no.hasmac.jsonld.JsonLdErrorCode;
import no.hasmac.jsonld.document.Document;
import no.hasmac.jsonld.loader.DocumentLoaderOptions;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.eclipse.rdf4j.rio.jsonld.JSONLDSettings;

/**
 * Reads a file statement by statement and keeps what SKOS knows of. Nothing but the file is read: external entities
 * and remote contexts are not.
 *
 * @param maxBytes what the file may have at most
 * @param maxStatements likewise
 */
public record SkosReader(long maxBytes, long maxStatements) {
    private static final Pattern LINE = Pattern.compile("\\s*\\[line \\d+(, column \\d+)?]");

    /**
     * Reads a whole file.
     *
     * @throws InvalidInputException if it cannot be read: its syntax, its encoding or its size
     */
    public SkosFile read(InputStream in, VocabularyFormat format, Problems problems) {
        SkosCollector collector = new SkosCollector(maxStatements, problems);
        RDFParser parser = parser(format);
        parser.setRDFHandler(collector);
        try (InputStream bounded = new BoundedInput(in, maxBytes)) {
            if (format == VocabularyFormat.RDF_XML) {
                parser.parse(bounded, "");
            } else {
                parser.parse(new Utf8Reader(bounded), "");
            }
            return collector.file();
        } catch (RuntimeException | IOException e) {
            // JSON-P and the JSON-LD parser have no exception of their own for some of what they refuse
            throw unreadable(e);
        } catch (StackOverflowError e) {
            throw new InvalidInputException("", "vocabulary.file.nested");
        }
    }

    private static RDFParser parser(VocabularyFormat format) {
        RDFParser parser = Rio.createParser(format.rdf());
        parser.set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
        parser.set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, false);
        if (format == VocabularyFormat.RDF_XML) {
            parser.set(XMLParserSettings.SECURE_PROCESSING, true);
            parser.set(XMLParserSettings.LOAD_EXTERNAL_DTD, false);
            parser.set(XMLParserSettings.EXTERNAL_GENERAL_ENTITIES, false);
            parser.set(XMLParserSettings.EXTERNAL_PARAMETER_ENTITIES, false);
        } else if (format == VocabularyFormat.JSON_LD) {
            parser.set(JSONLDSettings.DOCUMENT_LOADER, SkosReader::refuse);
        }
        return parser;
    }

    private static Document refuse(URI context, DocumentLoaderOptions options) throws JsonLdError {
        throw new JsonLdError(
                JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "The context " + context + " is not in the file");
    }

    private InvalidInputException unreadable(Exception problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof BoundedInput.TooLong) {
                return new InvalidInputException("", "vocabulary.file.large", maxBytes);
            }
            if (cause instanceof SkosCollector.TooMany) {
                return new InvalidInputException("", "vocabulary.file.statements", maxStatements);
            }
            if (cause instanceof Utf8Reader.Malformed malformed) {
                return new InvalidInputException("", "vocabulary.file.encoding.line", malformed.line());
            }
            if (cause instanceof CharConversionException) {
                return new InvalidInputException("", "vocabulary.file.encoding");
            }
        }
        String reason = LINE.matcher(reason(problem)).replaceAll("");
        if (problem instanceof RDFParseException e && e.getLineNumber() > 0) {
            return new InvalidInputException("", "vocabulary.file.syntax.line", e.getLineNumber(), reason);
        }
        return new InvalidInputException("", "vocabulary.file.syntax", reason);
    }

    /** What the innermost of the parsers says. */
    private static String reason(Throwable problem) {
        Throwable innermost = problem;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage();
        return message == null ? innermost.getClass().getSimpleName() : message;
    }
}
