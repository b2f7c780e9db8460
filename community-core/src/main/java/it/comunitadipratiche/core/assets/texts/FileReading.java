package it.comunitadipratiche.core.assets.texts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.DocumentSelector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.sax.BodyContentHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;

/** The reading of one file: the parser of its type, without what it embeds, pictures of text or anything from outside. */
final class FileReading {
    private static final Logger LOG = LoggerFactory.getLogger(FileReading.class);
    private static final int LONGEST = 500;
    private static final long PDF_MEMORY = 48L << 20;
    private final TextLimits limits;
    private final TextSink sink;

    FileReading(TextLimits limits, TextSink sink) {
        this.limits = limits;
        this.sink = sink;
    }

    /** The text, or why there is none: whatever a file does to its parser, the file is to blame. */
    @SuppressWarnings("IllegalCatch")
    FileText read(Path file, String mediaType) {
        Metadata metadata = new Metadata();
        try {
            if (TextExtractor.isZip(mediaType) && !Unpacked.fits(file, limits.unpacked())) {
                return FileText.none(TextState.TOO_LARGE);
            }
            metadata.set(Metadata.CONTENT_TYPE, mediaType);
            try (TikaInputStream in = TikaInputStream.get(file)) {
                parser(mediaType).parse(in, new BodyContentHandler(sink), metadata, context());
            }
            return result(metadata);
        } catch (EncryptedDocumentException e) {
            return FileText.none(TextState.ENCRYPTED);
        } catch (IOException | SAXException | TikaException | RuntimeException e) {
            return failed(e, metadata);
        } catch (LinkageError e) {
            LOG.error("The parser of {} lacks something", mediaType, e);
            return FileText.none(TextState.DAMAGED);
        } catch (StackOverflowError | OutOfMemoryError e) {
            LOG.warn("A file of type {} is too much to read: {}", mediaType, e.toString());
            return FileText.none(TextState.TOO_LARGE);
        }
    }

    private FileText failed(Throwable failure, Metadata metadata) {
        if (sink.isFull()) {
            return result(metadata);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EncryptedDocumentException
                    || cause instanceof org.apache.poi.EncryptedDocumentException
                    || cause instanceof org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException) {
                return FileText.none(TextState.ENCRYPTED);
            }
        }
        LOG.info("A file cannot be read: {}", failure.toString());
        LOG.debug("A file cannot be read", failure);
        return FileText.none(TextState.DAMAGED);
    }

    private FileText result(Metadata metadata) {
        String text = sink.text();
        boolean words = text.codePoints().anyMatch(Character::isLetterOrDigit);
        return new FileText(
                words ? TextState.READ : TextState.NO_TEXT,
                words ? text : "",
                words && sink.isFull(),
                Optional.ofNullable(metadata.getInt(PagedText.N_PAGES)),
                Optional.ofNullable(metadata.get(TikaCoreProperties.LANGUAGE)).flatMap(FileReading::language),
                said(metadata.get(TikaCoreProperties.TITLE)),
                said(metadata.get(TikaCoreProperties.CREATOR)));
    }

    private static Optional<String> language(String tag) {
        try {
            return Optional.of(new Locale.Builder()
                            .setLanguageTag(tag.strip().replace('_', '-'))
                            .build()
                            .toLanguageTag())
                    .filter(known -> !known.equals("und") && known.length() <= 35);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> said(@org.jspecify.annotations.Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        TextSink plain = new TextSink(LONGEST);
        try {
            plain.characters(value.toCharArray(), 0, value.length());
        } catch (SAXException e) {
            LOG.trace("What a file says of itself is cut", e);
        }
        return Optional.of(plain.text().replace('\n', ' ')).filter(text -> !text.isEmpty());
    }

    private static Parser parser(String mediaType) {
        if (mediaType.startsWith("application/vnd.openxmlformats")) {
            return new OOXMLParser();
        }
        if (mediaType.startsWith("application/vnd.oasis.opendocument")) {
            return new OpenDocumentParser();
        }
        return switch (mediaType) {
            case "application/pdf" -> new PDFParser();
            case "application/rtf" -> new RTFParser();
            case "application/epub+zip" -> new EpubParser();
            case "text/html", "application/xhtml+xml" -> new JSoupParser();
            case "application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint" ->
                new OfficeParser();
            default -> new TXTParser();
        };
    }

    private static ParseContext context() {
        ParseContext context = new ParseContext();
        context.set(DocumentSelector.class, embedded -> false);
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setExtractBookmarksText(false);
        pdf.setMaxMainMemoryBytes(PDF_MEMORY);
        context.set(PDFParserConfig.class, pdf);
        OfficeParserConfig office = new OfficeParserConfig();
        office.setExtractMacros(false);
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        context.set(OfficeParserConfig.class, office);
        return context;
    }
}
