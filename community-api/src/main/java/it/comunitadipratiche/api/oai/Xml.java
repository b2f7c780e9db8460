package it.comunitadipratiche.api.oai;

import it.comunitadipratiche.api.feeds.XmlText;
import java.io.OutputStream;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML as it is written, element by element; what XML cannot hold is left out. */
final class Xml {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();
    private final XMLStreamWriter out;

    private Xml(XMLStreamWriter out) {
        this.out = out;
    }

    /** Something that writes. */
    @FunctionalInterface
    private interface Step {
        void run() throws XMLStreamException;
    }

    static Xml to(OutputStream target) {
        try {
            Xml xml = new Xml(FACTORY.createXMLStreamWriter(target, "UTF-8"));
            xml.out.writeStartDocument("UTF-8", "1.0");
            return xml;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins an element; names with a prefix are written as they are. */
    Xml begin(String name) {
        return then(() -> out.writeStartElement(name));
    }

    Xml end() {
        return then(out::writeEndElement);
    }

    Xml with(String attribute, String value) {
        return then(() -> out.writeAttribute(attribute, XmlText.valid(value)));
    }

    Xml with(String attribute, Optional<String> value) {
        value.ifPresent(some -> with(attribute, some));
        return this;
    }

    Xml text(String text) {
        return then(() -> out.writeCharacters(XmlText.valid(text)));
    }

    /** An element with nothing but a text. */
    Xml element(String name, String text) {
        return begin(name).text(text).end();
    }

    /** A text in a language. */
    Xml worded(String name, Described.Words words) {
        begin(name);
        words.language().ifPresent(language -> with("xml:lang", language));
        return text(words.text()).end();
    }

    void close() {
        then(() -> {
            out.writeEndDocument();
            out.flush();
        });
    }

    private Xml then(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("An answer in memory can always be written", e);
        }
    }
}
