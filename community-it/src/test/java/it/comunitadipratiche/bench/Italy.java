package it.comunitadipratiche.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Municipalities as territories are imported: those of a file, or made up ones, in 107 provinces and 20 regions.
 *
 * @param file in the format that territories are imported from
 * @param municipalities their codes, the first three digits of which are the province's
 */
record Italy(Path file, List<String> municipalities) {
    private static final int PROVINCES = 107;
    private static final int REGIONS = 20;
    private static final int LETTERS = 26;
    private static final int MUNICIPALITY_DIGITS = 6;
    private static final int PROVINCE_DIGITS = 3;
    private static final String[] BEGINNINGS =
            ("Acqua Borgo Castel Cala Campo Casal Colle Fonte Isola Lago Monte Ponte Pieve Porto Rocca San Serra Torre"
                            + " Val Villa")
                    .split(" ");
    private static final String[] ENDINGS =
            ("alta antica aurea bella bianca bruna chiara dolce fiorita fredda grande lieta lunga nera nuova piana"
                            + " rossa secca serena verde vecchia viva")
                    .split(" ");
    private static final String[] TAILS =
            "|sul Colle|a Mare|di Sopra|di Sotto|al Piano|del Bosco|in Valle|sul Fiume|dei Pini|al Lago|Superiore|Inferiore|Terme|Marina|d'Arno|di Ripa|Scalo"
                    .split("\\|", -1);

    /** Those of a file if one is given, else as many made up ones. */
    static Italy of(Optional<Path> given, int municipalities, Path folder) throws IOException {
        if (given.isPresent()) {
            return new Italy(given.get(), read(given.get()));
        }
        Path file = folder.resolve("territories-" + municipalities + ".csv");
        Files.createDirectories(folder);
        List<String> codes = new ArrayList<>();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("istat,nome,prov_istat,sigla,provincia,reg_istat,regione\n");
            for (int number = 0; number < municipalities; number++) {
                int province = number % PROVINCES;
                String code = String.format(Locale.ROOT, "%03d%03d", province + 1, number / PROVINCES + 1);
                codes.add(code);
                out.write(String.format(
                        Locale.ROOT,
                        "%s,%s,%03d,%s,%s,%02d,%s%n",
                        code,
                        name(number),
                        province + 1,
                        letters(province),
                        "Provincia di " + name(province * 7),
                        province % REGIONS + 1,
                        "Regione " + name(province % REGIONS * 13 + 5)));
            }
        }
        return new Italy(file, codes);
    }

    private static List<String> read(Path file) throws IOException {
        String header;
        try (var lines = Files.lines(file)) {
            header = lines.findFirst().orElse("");
        }
        char separator = header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
        List<String> codes = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> records =
                CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord territory : records) {
                String code = territory.getField("istat").strip();
                boolean over = territory
                        .findField("validUntil")
                        .filter(until -> !until.isBlank())
                        .isPresent();
                if (code.length() == MUNICIPALITY_DIGITS && !over) {
                    codes.add(code);
                }
            }
        }
        return codes;
    }

    private static String name(int number) {
        int rest = number / BEGINNINGS.length;
        String tail = TAILS[rest / ENDINGS.length % TAILS.length];
        return BEGINNINGS[number % BEGINNINGS.length]
                + ENDINGS[rest % ENDINGS.length]
                + (tail.isEmpty() ? "" : " " + tail);
    }

    private static String letters(int province) {
        return "" + (char) ('A' + province / LETTERS) + (char) ('A' + province % LETTERS);
    }

    /** The codes of the provinces they are in. */
    List<String> provinces() {
        return List.copyOf(new LinkedHashSet<>(municipalities.stream()
                .map(code -> code.substring(0, PROVINCE_DIGITS))
                .toList()));
    }
}
