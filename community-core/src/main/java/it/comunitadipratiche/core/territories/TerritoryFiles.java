package it.comunitadipratiche.core.territories;

import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Requires;
import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;

/**
 * Brings territories in from CSV files in UTF-8. A file may have {@code community.territory.max-bytes} (32 MiB unless
 * set) and {@code community.territory.max-lines} (100,000).
 *
 * <p>The header names the columns, in any order: {@code istat}, {@code nome}, {@code prov_istat}, {@code sigla},
 * {@code provincia}, {@code reg_istat}, {@code regione}, and, where known, {@code catastale}, {@code validFrom},
 * {@code validUntil} (the first and the last day, as {@code 2013-12-31}) and {@code successor} (an ISTAT code). Codes
 * keep their leading zeros: 6 digits are a municipality, 3 a province, 2 a region. A name such as
 * {@code Bolzano/Bozen} is split at the slash.
 */
@Guarded
@ApplicationScoped
public class TerritoryFiles {
    private static final String EDIT = "vocabulary.edit";
    private static final long MAX_BYTES = 32L * 1024 * 1024;
    private static final int MAX_LINES = 100_000;

    private TerritoryImporter importer;
    private Settings settings;

    @SuppressWarnings("NullAway.Init")
    protected TerritoryFiles() {
        // for the CDI proxy
    }

    @Inject
    TerritoryFiles(TerritoryImporter importer, Settings settings) {
        this.importer = importer;
        this.settings = settings;
    }

    /**
     * Imports territories: makes those that are new, brings the others in line with the file, deletes none. Doing it
     * again changes nothing. A line with a problem is left out and reported.
     *
     * @throws InvalidInputException if the file cannot be read: not UTF-8, a column missing, broken quotes, too large;
     *     then nothing is imported
     */
    @Requires(EDIT)
    public TerritoryImportReport read(InputStream in) {
        TerritoryFile file = new TerritoryFile(
                settings.number("community.territory.max-bytes", MAX_BYTES),
                Math.toIntExact(settings.number("community.territory.max-lines", MAX_LINES)));
        file.read(in);
        return importer.write(file);
    }
}
