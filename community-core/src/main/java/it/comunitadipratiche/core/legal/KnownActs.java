package it.comunitadipratiche.core.legal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The days of the acts that the welfare field cites most, which a URN:NIR needs and a citation such as "l. 241/1990" leaves
 * out; and what people call an act instead of citing it.
 */
final class KnownActs {
    private static final String TABLE = """
            legge.costituzionale 2001-10-18 3
            legge 1890-07-17 6972
            legge 1970-05-20 300
            legge 1975-07-26 354
            legge 1978-05-13 180
            legge 1978-05-22 194
            legge 1978-12-23 833
            legge 1983-05-04 184
            legge 1987-02-26 49
            legge 1990-06-08 142
            legge 1990-08-07 241
            legge 1991-08-11 266
            legge 1991-11-08 381
            legge 1992-02-05 104
            legge 1997-03-15 59
            legge 1997-05-15 127
            legge 1997-08-28 285
            legge 1998-05-21 162
            legge 1998-12-09 431
            legge 1999-03-12 68
            legge 2000-03-08 53
            legge 2000-11-08 328
            legge 2000-12-07 383
            legge 2001-03-06 64
            legge 2002-08-01 166
            legge 2003-06-05 131
            legge 2004-01-09 6
            legge 2006-12-27 296
            legge 2009-06-18 69
            legge 2010-03-15 38
            legge 2012-11-06 190
            legge 2014-04-07 56
            legge 2014-08-11 125
            legge 2015-07-13 107
            legge 2015-08-07 124
            legge 2015-12-28 208
            legge 2016-05-20 76
            legge 2016-06-06 106
            legge 2016-06-22 112
            legge 2016-08-19 166
            legge 2017-03-15 33
            legge 2017-08-04 124
            legge 2017-12-22 219
            legge 2017-12-27 205
            legge 2018-12-30 145
            legge 2019-12-27 160
            legge 2020-07-17 77
            legge 2020-09-11 120
            legge 2020-12-30 178
            legge 2021-12-22 227
            legge 2021-12-30 234
            legge 2022-04-07 32
            legge 2022-06-21 78
            legge 2022-08-05 118
            legge 2022-12-29 197
            legge 2023-03-23 33
            legge 2023-07-03 85
            legge 2023-12-30 213
            legge 2024-07-04 104
            decreto.legislativo 1992-12-30 502
            decreto.legislativo 1992-12-31 546
            decreto.legislativo 1992-04-30 285
            decreto.legislativo 1997-12-04 460
            decreto.legislativo 1997-12-15 446
            decreto.legislativo 1998-03-31 109
            decreto.legislativo 1998-03-31 112
            decreto.legislativo 1998-07-25 286
            decreto.legislativo 1999-06-19 229
            decreto.legislativo 2000-05-03 130
            decreto.legislativo 2000-08-18 267
            decreto.legislativo 2001-03-30 165
            decreto.legislativo 2001-05-04 207
            decreto.legislativo 2001-06-08 231
            decreto.legislativo 2002-04-05 77
            decreto.legislativo 2003-06-30 196
            decreto.legislativo 2004-01-22 42
            decreto.legislativo 2005-03-07 82
            decreto.legislativo 2005-09-06 206
            decreto.legislativo 2006-03-24 155
            decreto.legislativo 2006-04-03 152
            decreto.legislativo 2006-04-11 198
            decreto.legislativo 2006-04-12 163
            decreto.legislativo 2008-04-09 81
            decreto.legislativo 2010-03-04 28
            decreto.legislativo 2010-07-02 104
            decreto.legislativo 2011-06-23 118
            decreto.legislativo 2011-09-06 159
            decreto.legislativo 2013-03-14 33
            decreto.legislativo 2013-04-08 39
            decreto.legislativo 2015-08-18 142
            decreto.legislativo 2015-09-14 150
            decreto.legislativo 2016-04-18 50
            decreto.legislativo 2016-05-25 97
            decreto.legislativo 2016-08-19 175
            decreto.legislativo 2017-03-06 40
            decreto.legislativo 2017-04-13 65
            decreto.legislativo 2017-04-13 66
            decreto.legislativo 2017-07-03 111
            decreto.legislativo 2017-07-03 112
            decreto.legislativo 2017-07-03 117
            decreto.legislativo 2017-09-15 147
            decreto.legislativo 2018-01-02 1
            decreto.legislativo 2018-07-20 95
            decreto.legislativo 2018-08-03 105
            decreto.legislativo 2018-08-10 101
            decreto.legislativo 2022-12-23 201
            decreto.legislativo 2023-03-10 24
            decreto.legislativo 2023-03-31 36
            decreto.legislativo 2023-12-13 222
            decreto.legislativo 2024-03-15 29
            decreto.legislativo 2024-05-03 62
            decreto.legislativo 2024-12-31 209
            decreto.legge 2005-03-14 35
            decreto.legge 2008-06-25 112
            decreto.legge 2010-05-31 78
            decreto.legge 2011-08-13 138
            decreto.legge 2011-12-06 201
            decreto.legge 2012-02-09 5
            decreto.legge 2012-07-06 95
            decreto.legge 2012-10-10 174
            decreto.legge 2012-10-18 179
            decreto.legge 2014-06-24 90
            decreto.legge 2014-09-12 133
            decreto.legge 2018-10-04 113
            decreto.legge 2018-10-23 119
            decreto.legge 2019-01-28 4
            decreto.legge 2019-04-18 32
            decreto.legge 2019-04-30 34
            decreto.legge 2020-03-17 18
            decreto.legge 2020-05-19 34
            decreto.legge 2020-07-16 76
            decreto.legge 2020-10-21 130
            decreto.legge 2021-05-31 77
            decreto.legge 2022-06-21 73
            decreto.legge 2023-02-24 13
            decreto.legge 2023-03-10 20
            decreto.legge 2023-05-04 48
            decreto.legge 2023-09-15 123
            decreto.legge 2024-03-02 19
            decreto.legge 2024-05-07 60
            regio.decreto 1923-11-18 2440
            regio.decreto 1924-05-23 827
            regio.decreto 1930-10-19 1398
            regio.decreto 1931-06-18 773
            regio.decreto 1940-10-28 1443
            regio.decreto 1942-03-16 262
            decreto.del.presidente 1972-10-26 633
            decreto.del.presidente 1972-10-26 642
            decreto.del.presidente 1973-09-29 600
            decreto.del.presidente 1977-07-24 616
            decreto.del.presidente 1986-04-26 131
            decreto.del.presidente 1986-12-22 917
            decreto.del.presidente 1988-09-22 447
            decreto.del.presidente 1990-10-09 309
            decreto.del.presidente 1999-08-31 394
            decreto.del.presidente 2000-02-10 361
            decreto.del.presidente 2000-06-30 230
            decreto.del.presidente 2000-12-28 445
            decreto.del.presidente 2001-06-06 380
            decreto.del.presidente 2001-06-08 327
            decreto.del.presidente 2006-04-12 184
            decreto.del.presidente 2010-10-05 207
            decreto.del.presidente 2013-04-16 62
            decreto.del.consiglio 2013-12-05 159
            ministero.lavoro.e.politiche.sociali 2020-03-05 39
            ministero.lavoro.e.politiche.sociali 2020-09-15 106
            ministero.lavoro.e.politiche.sociali 2021-03-31 72
            ministero.lavoro.e.politiche.sociali 2021-05-19 107
            ministero.salute 2015-04-02 70
            ministero.salute 2022-05-23 77
            regione.basilicata 2007-02-14 4
            regione.campania 2007-10-23 11
            regione.emilia.romagna 2003-03-12 2
            regione.emilia.romagna 2004-12-23 29
            regione.emilia.romagna 2005-02-21 12
            regione.emilia.romagna 2023-04-13 3
            regione.friuli.venezia.giulia 2006-03-31 6
            regione.lazio 2016-08-10 11
            regione.lazio 2019-06-26 10
            regione.liguria 2006-05-24 12
            regione.liguria 2012-12-06 42
            regione.lombardia 2008-03-12 3
            regione.lombardia 2009-12-30 33
            regione.piemonte 2004-01-08 1
            regione.puglia 2006-07-10 19
            regione.sardegna 2005-12-23 23
            regione.toscana 2005-02-24 40
            regione.toscana 2005-02-24 41
            regione.toscana 2020-07-22 65
            regione.toscana 2020-07-24 71
            regione.umbria 2015-04-09 11
            regione.umbria 2023-03-06 2
            provincia.trento 2007-07-27 13
            anac.delibera 2016-01-20 32
            anac.delibera 2016-08-03 831
            anac.delibera 2016-12-28 1309
            anac.delibera 2016-12-28 1310
            anac.delibera 2017-11-08 1134
            anac.delibera 2019-06-05 494
            anac.delibera 2019-11-13 1064
            anac.delibera 2022-07-27 382
            anac.delibera 2023-01-17 7
            """;

    /** Cited by their number alone: "la legge 104", "il d.lgs. 117". */
    private static final Map<String, Integer> LAWS = Map.of(
            "104", 1992, "180", 1978, "194", 1978, "241", 1990, "266", 1991, "285", 1997, "328", 2000, "381", 1991);

    private static final Map<String, Integer> LEGISLATIVE_DECREES = Map.of("117", 2017, "267", 2000);

    /** Guidelines of the National Anti-Corruption Authority, which numbers them through the years. */
    private static final Map<String, Integer> GUIDELINES = Map.ofEntries(
            Map.entry("1", 2016),
            Map.entry("2", 2016),
            Map.entry("3", 2016),
            Map.entry("4", 2016),
            Map.entry("5", 2016),
            Map.entry("6", 2016),
            Map.entry("7", 2017),
            Map.entry("8", 2017),
            Map.entry("9", 2018),
            Map.entry("10", 2018),
            Map.entry("11", 2018),
            Map.entry("12", 2018),
            Map.entry("13", 2019),
            Map.entry("14", 2019),
            Map.entry("15", 2019),
            Map.entry("17", 2022));

    private static final Map<String, String> JUDGMENTS =
            Map.of("C-113/2013", "ECLI:EU:C:2014:2440", "C-50/2014", "ECLI:EU:C:2016:56");

    private static final Set<String> CODES = Set.of(
            "2017;117", "2023;36", "2016;50", "2006;163", "2000;267", "2003;196", "2005;82", "2004;42", "2010;104");

    private static final Map<String, ItalianAct> ACTS = read();

    private KnownActs() {}

    private static Map<String, ItalianAct> read() {
        Map<String, ItalianAct> acts = new HashMap<>();
        TABLE.lines().map(KnownActs::act).forEach(act -> {
            acts.put(key(act), act);
            if (act.type() == ActType.MINISTERIAL_DECREE) {
                acts.put(
                        key(new ItalianAct(
                                act.type(), act.type().authority(), act.year(), act.day(), act.number(), act.annex())),
                        act);
            }
        });
        return acts;
    }

    private static String key(ItalianAct act) {
        return act.authority() + ":" + act.type().urn() + ":" + act.year() + ";"
                + act.number().orElse("");
    }

    /** An act as the table writes it: its kind or authority, its day, its number if it has one, its annex if it has one. */
    static ItalianAct act(String line) {
        String[] parts = line.split(" ", -1);
        ActType type = typeOf(parts[0]);
        LocalDate day = LocalDate.parse(parts[1]);
        String authority =
                type.authority().contains(".") || type.authority().equals("stato") ? type.authority() : parts[0];
        return new ItalianAct(
                type,
                authority,
                day.getYear(),
                Optional.of(day),
                parts.length > 2 ? Optional.of(parts[2]) : Optional.empty(),
                parts.length > 3 ? Optional.of(parts[3]) : Optional.empty());
    }

    private static ActType typeOf(String name) {
        if (name.startsWith("regione.")) {
            return ActType.REGIONAL_LAW;
        }
        if (name.startsWith("provincia.")) {
            return ActType.PROVINCIAL_LAW;
        }
        if (name.startsWith("ministero.")) {
            return ActType.MINISTERIAL_DECREE;
        }
        return switch (name) {
            case "legge" -> ActType.LAW;
            case "legge.costituzionale" -> ActType.CONSTITUTIONAL_LAW;
            case "costituzione" -> ActType.CONSTITUTION;
            case "decreto.legislativo" -> ActType.LEGISLATIVE_DECREE;
            case "decreto.legge" -> ActType.DECREE_LAW;
            case "regio.decreto" -> ActType.ROYAL_DECREE;
            case "decreto.del.presidente" -> ActType.DECREE_OF_THE_PRESIDENT;
            case "anac.delibera" -> ActType.RESOLUTION;
            case "decreto.del.consiglio" -> ActType.DECREE_OF_THE_PRIME_MINISTER;
            default -> throw new IllegalArgumentException("No kind of act: " + name);
        };
    }

    /**
     * An act as a citation gives it, with its day and its ministry where the table knows them. What the citation says
     * counts: a day other than that of the table stays.
     */
    static ItalianAct completed(ItalianAct cited) {
        ItalianAct known = ACTS.get(key(cited));
        if (known == null || (cited.day().isPresent() && !cited.day().equals(known.day()))) {
            return cited;
        }
        return known;
    }

    /** Whether the table has it, with its day. */
    static boolean isKnown(ItalianAct cited) {
        return cited.day().isPresent() && cited.equals(ACTS.get(key(cited)));
    }

    /** The year of an act that is cited by its number alone. */
    static Optional<Integer> yearOf(ActType type, String number) {
        return switch (type) {
            case LAW -> Optional.ofNullable(LAWS.get(number));
            case LEGISLATIVE_DECREE -> Optional.ofNullable(LEGISLATIVE_DECREES.get(number));
            case GUIDELINES -> Optional.ofNullable(GUIDELINES.get(number));
            default -> Optional.empty();
        };
    }

    /** The ECLI of the judgment in a European case such as {@code C-113/2013}. */
    static Optional<String> judgmentIn(char register, int number, int year) {
        return Optional.ofNullable(JUDGMENTS.get(register + "-" + number + "/" + year));
    }

    /** Whether "del Codice" can mean it. */
    static boolean isCode(LegalSource source) {
        return source instanceof ItalianAct act
                && (act.annex().isPresent()
                        || CODES.contains(act.year() + ";" + act.number().orElse("")));
    }

    /** What lawyers call it instead of citing it. */
    static Optional<String> shortName(ItalianAct act) {
        if (act.type() == ActType.CONSTITUTION) {
            return Optional.of("Cost.");
        }
        if (act.type() == ActType.ROYAL_DECREE && act.annex().isPresent()) {
            return switch (act.number().orElse("") + ":" + act.annex().get()) {
                case "262:2" -> Optional.of("c.c.");
                case "1398:1" -> Optional.of("c.p.");
                case "1443:1" -> Optional.of("c.p.c.");
                default -> Optional.empty();
            };
        }
        return Optional.empty();
    }
}
