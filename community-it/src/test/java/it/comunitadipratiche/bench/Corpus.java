package it.comunitadipratiche.bench;

import it.comunitadipratiche.core.kernel.Slug;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Materials that look like Italian, one JSON object a line: {@code id, title, slug, summary, body} (about 2 kB), {@code
 * kind, year, territory, themes[], publishedAt, authors[]}.
 *
 * <p>Each line depends on its number alone, so a smaller corpus is the beginning of a bigger one. Words are as unevenly
 * frequent as in a language: the n-th most frequent occurs about 1/n as often as the first.
 */
public final class Corpus {
    static final List<String> KINDS = List.of("normative", "administrative", "methodological");
    static final int FIRST_YEAR = 2010;
    static final int YEARS = 16;

    private static final String[] STEMS =
            ("comune patto ente servizio quartiere bando progetto tavolo welfare casa parco scuola"
                            + " famiglia anziano giovane salute lavoro risorsa bilancio avviso rete cura bene ascolto territorio"
                            + " associazione cooperativa fondazione volontario convenzione istruttoria regolamento delibera"
                            + " determina atto parere norma legge articolo comma codice riforma principio solidarietà"
                            + " sussidiarietà partecipazione confronto valutazione impatto indicatore risultato monitoraggio"
                            + " rendiconto spesa contributo cofinanziamento gestione équipe educatore assistente sportello"
                            + " accoglienza abitare inclusione disabilità autonomia mobilità cultura biblioteca teatro museo sport"
                            + " ambiente energia rifiuto acqua orto cascina bosco fiume costa montagna valle borgo piazza strada")
                    .split(" ");
    private static final String[] ENDINGS = "e ato ista ale ivo oso ante ore ezza ismo abile are".split(" ");
    private static final String[] SMALL =
            "di e il la che in a per un del della una è le dei con i al si da nel alla lo delle come gli nella sono"
                    .split(" ");
    private static final String[] THEMES =
            ("casa lavoro salute giovani anziani disabilità famiglie scuola ambiente cultura sport mobilità energia"
                            + " accoglienza povertà partecipazione")
                    .split(" ");
    private static final String[] PLACES =
            "Lombardia Piemonte Veneto Toscana Lazio Puglia Sicilia Liguria Umbria Molise Calabria Marche".split(" ");
    private static final String[] PEOPLE =
            "Ada Bianchi,Bruno Neri,Carla Fontana,Dario Conti,Elena Greco,Franco Serra,Gina Villa,Ivo Marchi"
                    .split(",");
    private static final int OWN_WORDS = 8_000;
    private static final long DAYS = 365L * YEARS;

    private final SplittableRandom random;

    Corpus(long number) {
        this.random = new SplittableRandom(number * 0x9E3779B97F4A7C15L);
    }

    /** Writes the first materials to a file, unless they are there. */
    public static Path write(int items, Path folder) throws IOException {
        Path file = folder.resolve("corpus-" + items + ".ndjson");
        if (Files.exists(file)) {
            return file;
        }
        Files.createDirectories(folder);
        Path part = folder.resolve("corpus.part");
        try (BufferedWriter out = Files.newBufferedWriter(part)) {
            for (int number = 1; number <= items; number++) {
                out.write(line(number));
                out.newLine();
            }
        }
        return Files.move(part, file);
    }

    /** The material of a number. */
    static String line(int number) {
        return new Corpus(number).material(number);
    }

    private String material(int number) {
        String title = capital(words(4 + random.nextInt(5)));
        int year = FIRST_YEAR + random.nextInt(YEARS);
        Instant published = Instant.parse(FIRST_YEAR + "-01-01T08:00:00Z")
                .plusSeconds(random.nextLong(DAYS * 86_400))
                .plusMillis(number % 1_000);
        JsonArrayBuilder themes = Json.createArrayBuilder();
        int from = random.nextInt(THEMES.length);
        IntStream.range(0, 1 + random.nextInt(3)).forEach(i -> themes.add(THEMES[(from + i * 5) % THEMES.length]));
        return Json.createObjectBuilder()
                .add("id", number)
                .add("title", title)
                .add("slug", Slug.from(title).value() + "-" + number)
                .add("summary", sentences(2))
                .add("body", IntStream.range(0, 4).mapToObj(i -> sentences(5)).collect(Collectors.joining("\n\n")))
                .add("kind", KINDS.get(random.nextInt(KINDS.size())))
                .add("year", year)
                .add("territory", one(PLACES))
                .add("themes", themes)
                .add("publishedAt", published.toString())
                .add("authors", Json.createArrayBuilder().add(one(PEOPLE)))
                .build()
                .toString();
    }

    String sentences(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> capital(words(9 + random.nextInt(11))) + ".")
                .collect(Collectors.joining(" "));
    }

    String words(int count) {
        List<String> words = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            words.add(random.nextInt(100) < 40 ? one(SMALL) : word(rank()));
        }
        return String.join(" ", words);
    }

    /** A rank from 0 on; the density falls as 1/rank. */
    private int rank() {
        return (int) Math.exp(random.nextDouble() * Math.log(OWN_WORDS)) - 1;
    }

    /** The word of a rank: stems first, then stems with endings. */
    static String word(int rank) {
        String stem = STEMS[rank % STEMS.length];
        int round = rank / STEMS.length;
        if (round == 0) {
            return stem;
        }
        String stump = stem.substring(0, stem.length() - 1);
        String first = ENDINGS[round % ENDINGS.length];
        return round < ENDINGS.length ? stump + first : STEMS[round % STEMS.length].substring(0, 3) + stump + first;
    }

    private String one(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
