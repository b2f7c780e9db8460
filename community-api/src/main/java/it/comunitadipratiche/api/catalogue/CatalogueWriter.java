package it.comunitadipratiche.api.catalogue;

import it.comunitadipratiche.core.kernel.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.base.CoreDatatype;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.VCARD4;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/** Says what a catalogue holds, in triples. */
final class CatalogueWriter {
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private final Model model = new LinkedHashModel();
    private final CatalogueContents contents;
    private final IRI catalogue;
    private final IRI publisher;
    private final IRI contact;
    private final IRI licence;

    private CatalogueWriter(CatalogueContents contents) {
        this.contents = contents;
        this.catalogue = Values.iri(contents.address());
        this.publisher = Values.iri(contents.address() + "#publisher");
        this.contact = Values.iri(contents.address() + "#contact");
        this.licence = Values.iri(contents.licence().address());
    }

    static Model write(CatalogueContents contents) {
        CatalogueWriter writer = new CatalogueWriter(contents);
        writer.prefixes();
        writer.catalogue();
        writer.people();
        contents.sets().forEach(writer::set);
        return writer.model;
    }

    private void prefixes() {
        model.setNamespace("dcat", DCAT.NAMESPACE);
        model.setNamespace("dcatapit", DcatApIt.NAMESPACE);
        model.setNamespace("dct", DCTERMS.NAMESPACE);
        model.setNamespace("foaf", FOAF.NAMESPACE);
        model.setNamespace("vcard", VCARD4.NAMESPACE);
        model.setNamespace("owl", OWL.NAMESPACE);
        model.setNamespace("rdfs", RDFS.NAMESPACE);
        model.setNamespace("xsd", XSD.NAMESPACE);
    }

    private void catalogue() {
        say(catalogue, RDF.TYPE, DcatApIt.CATALOG);
        say(catalogue, RDF.TYPE, DCAT.CATALOG);
        say(catalogue, DCTERMS.TITLE, contents.title());
        say(catalogue, DCTERMS.DESCRIPTION, contents.description());
        say(catalogue, DCTERMS.PUBLISHER, publisher);
        say(catalogue, DCTERMS.MODIFIED, day(contents.modified()));
        say(catalogue, DCTERMS.LICENSE, licence);
        say(catalogue, DCTERMS.SPATIAL, DcatApIt.italy());
        say(catalogue, FOAF.HOMEPAGE, Values.iri(contents.page()));
        say(catalogue, DCAT.THEME_TAXONOMY, DcatApIt.THEMES);
        languages(catalogue, contents.languages());
        contents.sets().forEach(set -> say(catalogue, DCAT.HAS_DATASET, Values.iri(set.address())));
    }

    private void people() {
        say(publisher, RDF.TYPE, DcatApIt.AGENT);
        say(publisher, RDF.TYPE, FOAF.AGENT);
        say(publisher, DCTERMS.IDENTIFIER, Values.literal(contents.publisher().identifier()));
        say(publisher, FOAF.NAME, Values.literal(contents.publisher().name(), "it"));
        say(publisher, FOAF.HOMEPAGE, Values.iri(contents.publisher().address()));
        say(contact, RDF.TYPE, DcatApIt.ORGANIZATION);
        say(contact, RDF.TYPE, VCARD4.ORGANIZATION);
        say(contact, RDF.TYPE, VCARD4.KIND);
        say(contact, VCARD4.FN, Values.literal(contents.publisher().name(), "it"));
        say(
                contact,
                VCARD4.HAS_EMAIL,
                Values.iri("mailto:" + contents.publisher().email()));
        say(contact, VCARD4.HAS_URL, Values.iri(contents.publisher().address()));
        say(licence, RDF.TYPE, DcatApIt.LICENSE_DOCUMENT);
        say(licence, RDF.TYPE, DCTERMS.LICENSE_DOCUMENT);
        say(licence, DCTERMS.TYPE, DcatApIt.licenceType(contents.licence().address()));
        say(licence, FOAF.NAME, Values.literal(contents.licence().name()));
    }

    private void set(CatalogueContents.Set set) {
        IRI subject = Values.iri(set.address());
        say(subject, RDF.TYPE, DcatApIt.DATASET);
        say(subject, RDF.TYPE, DCAT.DATASET);
        say(subject, DCTERMS.IDENTIFIER, Values.literal(set.identifier()));
        say(subject, DCTERMS.TITLE, set.title());
        say(subject, DCTERMS.DESCRIPTION, set.description());
        say(subject, DCTERMS.MODIFIED, day(set.modified()));
        say(subject, DCTERMS.ACCRUAL_PERIODICITY, DcatApIt.frequency(contents.frequency()));
        say(subject, DCTERMS.RIGHTS_HOLDER, publisher);
        say(subject, DCTERMS.PUBLISHER, publisher);
        say(subject, DCAT.CONTACT_POINT, contact);
        say(subject, DCTERMS.SPATIAL, DcatApIt.italy());
        say(subject, DCAT.LANDING_PAGE, Values.iri(set.page()));
        set.documentation().ifPresent(address -> say(subject, FOAF.PAGE, Values.iri(address)));
        set.themes().forEach(theme -> say(subject, DCAT.THEME, DcatApIt.theme(theme)));
        set.keywords().forEach(keyword -> say(subject, DCAT.KEYWORD, keyword));
        languages(subject, set.languages());
        set.files().forEach(file -> {
            say(subject, DCAT.HAS_DISTRIBUTION, Values.iri(file.address()));
            file(file, set);
        });
    }

    private void file(CatalogueContents.File file, CatalogueContents.Set set) {
        IRI subject = Values.iri(file.address());
        say(subject, RDF.TYPE, DcatApIt.DISTRIBUTION);
        say(subject, RDF.TYPE, DCAT.DISTRIBUTION);
        say(subject, DCTERMS.TITLE, file.title());
        say(subject, DCTERMS.FORMAT, DcatApIt.fileType(file.kind()));
        say(subject, DCAT.MEDIA_TYPE, Values.iri("https://www.iana.org/assignments/media-types/" + file.mediaType()));
        say(subject, DCAT.ACCESS_URL, Values.iri(file.download()));
        say(subject, DCAT.DOWNLOAD_URL, Values.iri(file.download()));
        say(subject, DCTERMS.LICENSE, licence);
        say(subject, DCTERMS.MODIFIED, day(set.modified()));
    }

    private void languages(IRI subject, List<Locale> languages) {
        languages.forEach(language -> say(
                subject,
                DCTERMS.LANGUAGE,
                DcatApIt.language(language.getISO3Language().toUpperCase(Locale.ROOT))));
    }

    private void say(IRI subject, IRI property, LocalizedText text) {
        text.values()
                .forEach((language, words) ->
                        say(subject, property, Values.getValueFactory().createLiteral(words, language)));
    }

    private void say(IRI subject, IRI property, Value value) {
        model.add(subject, property, value);
    }

    private static Value day(Instant moment) {
        LocalDate day = moment.atZone(ITALY).toLocalDate();
        return Values.literal(day.toString(), CoreDatatype.XSD.DATE);
    }
}
