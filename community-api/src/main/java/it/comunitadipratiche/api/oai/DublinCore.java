package it.comunitadipratiche.api.oai;

import it.comunitadipratiche.api.oai.Described.Related;
import it.comunitadipratiche.api.oai.Described.Words;
import java.util.List;

/** Dublin Core without qualifiers, which every harvester must understand. */
final class DublinCore {

    private DublinCore() {}

    static void write(Described from, Xml xml) {
        xml.begin("oai_dc:dc")
                .with("xmlns:oai_dc", MetadataFormat.DUBLIN_CORE.namespace())
                .with("xmlns:dc", "http://purl.org/dc/elements/1.1/")
                .with(
                        "xsi:schemaLocation",
                        MetadataFormat.DUBLIN_CORE.namespace() + " " + MetadataFormat.DUBLIN_CORE.schema());
        worded("title", from.titles(), xml);
        plain("creator", from.creators().isEmpty() ? from.issuers() : from.creators(), xml);
        from.subjects().forEach(subject -> worded("subject", subject.labels(), xml));
        worded("description", from.summaries(), xml);
        plain("publisher", from.issuers().isEmpty() ? List.of(from.publisher()) : from.issuers(), xml);
        plain("contributor", from.contributors(), xml);
        plain("date", from.issued().stream().toList(), xml);
        worded("type", from.kinds(), xml);
        plain("type", from.isText() ? List.of("Text") : List.of(), xml);
        plain(
                "format",
                from.files().stream()
                        .map(Described.FileOf::mediaType)
                        .distinct()
                        .toList(),
                xml);
        plain("identifier", from.addresses(), xml);
        plain("identifier", from.identifiers(), xml);
        plain("source", from.source().stream().toList(), xml);
        plain("language", from.languages(), xml);
        plain("relation", from.files().stream().map(Described.FileOf::address).toList(), xml);
        plain("relation", from.related().stream().map(Related::address).toList(), xml);
        plain("coverage", from.places().stream().map(Described.Place::name).toList(), xml);
        worded("rights", from.rights(), xml);
        plain("rights", from.licence().stream().toList(), xml);
        xml.end();
    }

    private static void worded(String name, List<Words> words, Xml xml) {
        words.forEach(one -> xml.worded("dc:" + name, one));
    }

    private static void plain(String name, List<String> texts, Xml xml) {
        texts.forEach(text -> xml.element("dc:" + name, text));
    }
}
