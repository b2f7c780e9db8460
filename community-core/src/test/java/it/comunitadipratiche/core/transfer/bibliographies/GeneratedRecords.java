package it.comunitadipratiche.core.transfer.bibliographies;

import java.util.List;

/** Records of RIS, the same at each run, with what makes bibliographies hard: accents, odd signs, gaps, bodies as authors. */
final class GeneratedRecords {
    private static final List<String> TYPES =
            List.of("JOUR", "BOOK", "CHAP", "RPRT", "THES", "ELEC", "NEWS", "CONF", "MGZN", "DATA", "GEN");
    private static final List<String> WORDS = List.of(
            "coprogettazione",
            "città",
            "perché",
            "«welfare»",
            "l'accordo",
            "50%",
            "A&B",
            "{tavoli}",
            "C:\\rete",
            "più",
            "naïve",
            "Größe",
            "œuvre",
            "№ 5",
            "x_y",
            "#tag",
            "prezzo $",
            "a--b",
            "日本",
            "𝛼");
    private static final List<String> PEOPLE = List.of(
            "Rossi, Maria",
            "De Luca, Anna Maria",
            "O'Neill, Seán",
            "King, Martin Luther, Jr.",
            "Regione Toscana",
            "Ministero del lavoro, della salute",
            "van der Berg, Jan",
            "Müller, Jörg",
            "Žižek, Slavoj");

    private GeneratedRecords() {}

    static String file(int count) {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < count; i++) {
            record(i, file);
        }
        return file.toString();
    }

    private static void record(int i, StringBuilder out) {
        String type = TYPES.get(i % TYPES.size());
        line("TY", type, out);
        line("ID", "chiave" + i, out);
        for (int name = 0; name <= i % 4; name++) {
            line("AU", PEOPLE.get((i * 7 + name * 3) % PEOPLE.size()), out);
        }
        if (i % 5 == 0) {
            line("ED", PEOPLE.get(i % PEOPLE.size()), out);
        }
        line("TI", "Opera " + i + " " + words(i, 6), out);
        boolean isPart = !List.of("BOOK", "THES", "RPRT").contains(type);
        if (isPart && i % 3 != 0) {
            line("T2", "In " + words(i + 3, 3), out);
        }
        if (i % 6 == 0) {
            line("T3", "Collana " + words(i + 5, 2), out);
        }
        int year = 1950 + i % 75;
        line("PY", Integer.toString(year), out);
        if (i % 3 == 1) {
            line("DA", "%d/%02d".formatted(year, 1 + i % 12), out);
        } else if (i % 3 == 2) {
            line("DA", "%d/%02d/%02d".formatted(year, 1 + i % 12, 1 + i % 28), out);
        }
        line("VL", i % 2 == 0 ? Integer.toString(i % 90) : "", out);
        line("IS", i % 4 == 0 ? (i % 12) + "-bis" : "", out);
        line("SP", i % 3 == 0 ? Integer.toString(i) : "", out);
        line("EP", i % 3 == 0 && i % 2 == 0 ? Integer.toString(i + 20) : "", out);
        line("PB", i % 2 == 1 ? "Editore " + words(i, 1) : "", out);
        line("CY", i % 2 == 1 ? "Reggio nell'Emilia" : "", out);
        line("ET", i % 7 == 0 ? "2" : "", out);
        line("M1", i % 9 == 0 ? "n/" + i : "", out);
        line("SN", i % 4 == 1 ? "978-88-15-%05d-1".formatted(i) : "", out);
        line("SN", i % 4 == 2 ? "1234-%03dX".formatted(i % 1000) : "", out);
        line("DO", i % 3 != 2 ? "10.1234/Prova.%d_(%d)<x>".formatted(i, i % 7) : "", out);
        line("UR", i % 3 == 2 || i % 5 == 0 ? "https://www.example.org/opere/" + i + "?a=b&c=%20d" : "", out);
        line("Y2", i % 11 == 5 ? "2024/03/%02d".formatted(1 + i % 28) : "", out);
        line("LA", List.of("it", "en", "fr", "de", "es").get(i % 5), out);
        for (int word = 0; word < i % 3; word++) {
            line("KW", words(i + word * 11, 2) + " " + word, out);
        }
        line("AB", "Riassunto di " + i + ": " + words(i * 3, 25), out);
        out.append("ER  - \r\n\r\n");
    }

    private static String words(int seed, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ")
                    .append(WORDS.get(Math.floorMod(seed * 31 + i * 17 + seed / 20, WORDS.size())));
        }
        return words.toString();
    }

    private static void line(String tag, String value, StringBuilder out) {
        if (!value.isEmpty()) {
            out.append(tag).append("  - ").append(value).append("\r\n");
        }
    }
}
