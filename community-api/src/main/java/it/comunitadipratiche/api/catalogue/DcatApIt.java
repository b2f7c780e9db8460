package it.comunitadipratiche.api.catalogue;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;

/** The words of DCAT-AP_IT, and the lists of the European Union it takes values from. */
final class DcatApIt {
    static final String NAMESPACE = "http://dati.gov.it/onto/dcatapit#";
    static final IRI CATALOG = Values.iri(NAMESPACE, "Catalog");
    static final IRI DATASET = Values.iri(NAMESPACE, "Dataset");
    static final IRI DISTRIBUTION = Values.iri(NAMESPACE, "Distribution");
    static final IRI AGENT = Values.iri(NAMESPACE, "Agent");
    static final IRI ORGANIZATION = Values.iri(NAMESPACE, "Organization");
    static final IRI LICENSE_DOCUMENT = Values.iri(NAMESPACE, "LicenseDocument");
    static final IRI THEMES = authority("data-theme");
    private static final String AUTHORITIES = "http://publications.europa.eu/resource/authority/";
    private static final String LICENCE_TYPES = "http://purl.org/adms/licencetype/";

    private DcatApIt() {}

    private static IRI authority(String path) {
        return Values.iri(AUTHORITIES + path);
    }

    static IRI theme(String code) {
        return authority("data-theme/" + code);
    }

    static IRI frequency(String code) {
        return authority("frequency/" + code);
    }

    static IRI fileType(String code) {
        return authority("file-type/" + code);
    }

    static IRI language(String code) {
        return authority("language/" + code);
    }

    static IRI italy() {
        return authority("country/ITA");
    }

    /** What kind of licence one is, as far as its address tells. */
    static IRI licenceType(String address) {
        if (address.contains("publicdomain")) {
            return Values.iri(LICENCE_TYPES + "PublicDomain");
        }
        return Values.iri(LICENCE_TYPES + (address.contains("-sa") ? "ShareAlikeNotice" : "Attribution"));
    }
}
