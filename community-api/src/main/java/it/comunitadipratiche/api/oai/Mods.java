package it.comunitadipratiche.api.oai;

import it.comunitadipratiche.api.oai.Described.Related;
import it.comunitadipratiche.api.oai.Described.Relation;
import it.comunitadipratiche.api.oai.Described.Subject;
import it.comunitadipratiche.api.oai.Described.Words;
import java.util.List;
import java.util.Optional;

/** MODS 3.7: who did what, what kind of date it is, and how works stand to each other. */
final class Mods {
    private static final String TYPE = "type";
    private static final String AUTHORITY = "authority";
    private static final String TERRITORIES =
            "https://www.istat.it/classificazione/codici-dei-comuni-delle-province-e-delle-regioni/";

    private Mods() {}

    static void write(Described from, Xml xml) {
        xml.begin("mods")
                .with("xmlns", MetadataFormat.MODS.namespace())
                .with("version", "3.7")
                .with("xsi:schemaLocation", MetadataFormat.MODS.namespace() + " " + MetadataFormat.MODS.schema());
        titles(from.titles(), xml);
        from.creators().forEach(name -> name(name, "personal", "aut", xml));
        from.issuers().forEach(name -> name(name, "corporate", "isb", xml));
        from.contributors().forEach(name -> name(name, "corporate", "ctb", xml));
        if (from.isText()) {
            xml.element("typeOfResource", "text");
        }
        from.kinds().forEach(kind -> xml.worded("genre", kind));
        origin(from, xml);
        from.languages().forEach(language -> language(language, xml));
        from.summaries().forEach(words -> xml.worded("abstract", words));
        from.subjects().forEach(subject -> subject(subject, xml));
        from.places().forEach(place -> place(place, xml));
        from.identifiers().forEach(identifier -> identifier(identifier, xml));
        locations(from, xml);
        from.related().forEach(related -> related(related, xml));
        rights(from, xml);
        xml.begin("recordInfo")
                .element("recordContentSource", from.publisher())
                .begin("recordChangeDate")
                .with("encoding", "w3cdtf")
                .text(from.changed().toString())
                .end()
                .end();
        xml.end();
    }

    /** The first is the title; the others are the same in other languages. */
    private static void titles(List<Words> titles, Xml xml) {
        for (int i = 0; i < titles.size(); i++) {
            Words title = titles.get(i);
            xml.begin("titleInfo");
            if (i > 0) {
                xml.with(TYPE, "translated");
            }
            xml.with("xml:lang", title.language())
                    .element("title", title.text())
                    .end();
        }
    }

    private static void name(String name, String kind, String role, Xml xml) {
        xml.begin("name").with(TYPE, kind).element("namePart", name);
        xml.begin("role")
                .begin("roleTerm")
                .with(TYPE, "code")
                .with(AUTHORITY, "marcrelator")
                .text(role)
                .end()
                .end();
        xml.end();
    }

    private static void origin(Described from, Xml xml) {
        xml.begin("originInfo").element("publisher", from.publisher());
        from.issued().ifPresent(day -> xml.begin("dateIssued")
                .with("encoding", "w3cdtf")
                .with("keyDate", "yes")
                .text(day)
                .end());
        xml.end();
    }

    private static void language(String tag, Xml xml) {
        xml.begin("language")
                .begin("languageTerm")
                .with(TYPE, "code")
                .with(AUTHORITY, "rfc5646")
                .text(tag)
                .end()
                .end();
    }

    private static void subject(Subject subject, Xml xml) {
        for (Words label : subject.labels()) {
            xml.begin("subject").with("xml:lang", label.language());
            xml.begin("topic");
            subject.uri().ifPresent(uri -> xml.with("valueURI", uri));
            xml.text(label.text()).end();
            xml.end();
        }
    }

    private static void place(Described.Place place, Xml xml) {
        xml.begin("subject").element("geographic", place.name()).end();
        xml.begin("subject")
                .begin("geographicCode")
                .with("authorityURI", TERRITORIES)
                .text(place.code())
                .end()
                .end();
    }

    private static void identifier(String identifier, Xml xml) {
        boolean isUri = identifier.matches("[A-Za-z][A-Za-z0-9+.-]*:.+");
        xml.begin("identifier")
                .with(TYPE, isUri ? "uri" : "local")
                .text(identifier)
                .end();
    }

    private static void locations(Described from, Xml xml) {
        xml.begin("location");
        for (int i = 0; i < from.addresses().size(); i++) {
            xml.begin("url")
                    .with("access", "object in context")
                    .with("usage", i == 0 ? Optional.of("primary display") : Optional.empty())
                    .text(from.addresses().get(i))
                    .end();
        }
        from.files().forEach(file -> xml.begin("url")
                .with("access", "raw object")
                .with("note", file.mediaType())
                .text(file.address())
                .end());
        from.source().ifPresent(source -> xml.element("url", source));
        xml.end();
    }

    private static void related(Related related, Xml xml) {
        xml.begin("relatedItem");
        if (related.relation() != Relation.COMES_FROM) {
            xml.with(TYPE, type(related.relation()));
        }
        if (!related.title().isEmpty()) {
            xml.begin("titleInfo").element("title", related.title()).end();
        }
        identifier(related.address(), xml);
        xml.end();
    }

    private static String type(Relation relation) {
        return switch (relation) {
            case REPLACES -> "preceding";
            case IS_REPLACED_BY -> "succeeding";
            case IS_VERSION_OF -> "otherVersion";
            case REFERENCES, COMES_FROM -> "references";
        };
    }

    private static void rights(Described from, Xml xml) {
        from.rights().forEach(rights -> xml.begin("accessCondition")
                .with(TYPE, "use and reproduction")
                .with("xml:lang", rights.language())
                .text(rights.text())
                .end());
        from.licence().ifPresent(licence -> xml.begin("accessCondition")
                .with(TYPE, "use and reproduction")
                .text(licence)
                .end());
    }
}
