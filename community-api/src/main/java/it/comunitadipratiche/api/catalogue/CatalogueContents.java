package it.comunitadipratiche.api.catalogue;

import it.comunitadipratiche.api.opendata.Licence;
import it.comunitadipratiche.core.kernel.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the catalogue holds.
 *
 * @param address what it is called, and where it is
 * @param page the same for people
 * @param frequency how often data sets change, a code of the European list
 */
record CatalogueContents(
        String address,
        String page,
        LocalizedText title,
        LocalizedText description,
        Publisher publisher,
        Licence licence,
        String frequency,
        List<Locale> languages,
        Instant modified,
        List<Set> sets) {

    /** Who answers for the data, and where to write. */
    record Publisher(String name, String identifier, String address, String email) {}

    /**
     * A data set.
     *
     * @param documentation where its columns are explained
     * @param themes codes of the European list
     */
    record Set(
            String identifier,
            String address,
            String page,
            Optional<String> documentation,
            LocalizedText title,
            LocalizedText description,
            Instant modified,
            List<String> themes,
            List<LocalizedText> keywords,
            List<Locale> languages,
            List<File> files) {}

    /**
     * A form a data set can be had in.
     *
     * @param kind a code of the European list of file types
     */
    record File(String address, String download, String kind, String mediaType, LocalizedText title) {}
}
