package it.comunitadipratiche.core.legal;

import it.comunitadipratiche.core.legal.Term.ActWord;
import it.comunitadipratiche.core.legal.Term.Alone;
import it.comunitadipratiche.core.legal.Term.AuditWord;
import it.comunitadipratiche.core.legal.Term.AuthorityWord;
import it.comunitadipratiche.core.legal.Term.Back;
import it.comunitadipratiche.core.legal.Term.CourtWord;
import it.comunitadipratiche.core.legal.Term.EuropeanWord;
import it.comunitadipratiche.core.legal.Term.Family;
import it.comunitadipratiche.core.legal.Term.JudgmentWord;
import it.comunitadipratiche.core.legal.Term.Named;
import it.comunitadipratiche.core.legal.Term.PlaceWord;
import it.comunitadipratiche.core.legal.Term.SameSource;
import java.util.List;
import java.util.Optional;

/** The words and abbreviations that citations are made of, as people write them. */
final class Vocabulary {
    static final Phrases<Term> TERMS = terms();
    static final Phrases<Place> ADJECTIVES = adjectives();
    static final Phrases<String> MINISTRIES = ministries();

    /** "e s.m.i.", which may stand between an act and its articles. */
    static final Phrases<Boolean> AMENDED = new Phrases<Boolean>()
            .addAll(
                    true,
                    "s.m.i.",
                    "ss.mm.ii.",
                    "ss.mm.",
                    "smi",
                    "succ. mod.",
                    "succ. modif.",
                    "succ. mod. e int.",
                    "successive modificazioni",
                    "successive modifiche",
                    "successive modifiche e integrazioni",
                    "successive modifiche ed integrazioni",
                    "successive modificazioni e integrazioni",
                    "successive modificazioni ed integrazioni");

    private Vocabulary() {}

    private static Phrases<Term> terms() {
        Phrases<Term> terms = new Phrases<>();
        acts(terms);
        names(terms);
        codes(terms);
        europe(terms);
        courts(terms);
        auditors(terms);
        authorities(terms);
        for (Place place : Place.values()) {
            places(terms, place);
        }
        terms.addAll(new Back(Family.DECREE), "decreto");
        terms.addAll(new Back(Family.CODE), "codice", "testo unico", "t.u.");
        terms.addAll(new SameSource(), "ibidem", "ibid.", "ivi");
        return terms;
    }

    private static void acts(Phrases<Term> terms) {
        terms.addAll(
                new ActWord(ActType.LAW),
                "legge",
                "leggi",
                "l.",
                "ll.",
                "legge delega",
                "legge quadro",
                "legge statale",
                "legge ordinaria",
                "legge di conversione",
                "legge dello Stato");
        terms.addAll(
                new ActWord(ActType.CONSTITUTIONAL_LAW),
                "legge costituzionale",
                "leggi costituzionali",
                "legge cost.",
                "l. cost.");
        terms.addAll(
                new ActWord(ActType.LEGISLATIVE_DECREE),
                "decreto legislativo",
                "decreti legislativi",
                "decreto lgs.",
                "decreto leg.vo",
                "decr. legisl.",
                "decr. lgs.",
                "d.lgs.",
                "dlgs.",
                "dd.lgs.",
                "d.lgs.vo",
                "d.lgvo",
                "d.lvo",
                "d.legs.",
                "d.legisl.",
                "d.leg.vo",
                "d.l.gs.",
                "d.leg.");
        terms.addAll(
                new ActWord(ActType.DECREE_LAW),
                "decreto legge",
                "decreti legge",
                "decr. legge",
                "d.l.",
                "dl",
                "dd.ll.");
        terms.addAll(new ActWord(ActType.ROYAL_DECREE), "regio decreto", "r.d.", "rd");
        terms.addAll(
                new ActWord(ActType.DECREE_OF_THE_PRESIDENT),
                "decreto del Presidente della Repubblica",
                "decreto Presidente della Repubblica",
                "decreto presidenziale",
                "d.P.R.",
                "dpr.",
                "d.Pres.Rep.");
        terms.addAll(
                new ActWord(ActType.DECREE_OF_THE_PRIME_MINISTER),
                "decreto del Presidente del Consiglio dei ministri",
                "decreto del Presidente del Consiglio",
                "decreto Presidente del Consiglio dei ministri",
                "decreto della Presidenza del Consiglio dei ministri",
                "d.P.C.M.",
                "dpcm.",
                "d.Pres.Cons.");
        terms.addAll(
                new ActWord(ActType.MINISTERIAL_DECREE),
                "decreto ministeriale",
                "decreti ministeriali",
                "decreto interministeriale",
                "decreto del Ministro",
                "decreto del Ministero",
                "decreto Ministero",
                "decreto min.",
                "d.m.",
                "dm");
        terms.addAll(
                new ActWord(ActType.REGIONAL_LAW),
                "legge regionale",
                "leggi regionali",
                "legge della Regione",
                "legge Regione",
                "legge reg.",
                "l.r.",
                "lr",
                "ll.rr.",
                "l. reg.",
                "l. regionale");
        terms.addAll(
                new ActWord(ActType.PROVINCIAL_LAW),
                "legge provinciale",
                "leggi provinciali",
                "legge della Provincia autonoma",
                "legge della Provincia",
                "l.p.",
                "l. prov.",
                "lp");
    }

    private static void names(Phrases<Term> terms) {
        named(
                terms,
                Alone.ALWAYS,
                "decreto.legislativo 2017-07-03 117",
                "Codice del Terzo settore",
                "Codice Terzo settore",
                "cod. Terzo settore",
                "cod. del Terzo settore",
                "cod. ter. sett.",
                "Codice ETS");
        named(terms, Alone.UNLESS_COMMITTEE, "decreto.legislativo 2017-07-03 117", "CTS", "C.T.S.");
        named(
                terms,
                Alone.ALWAYS,
                "decreto.legislativo 2000-08-18 267",
                "TUEL",
                "T.U.E.L.",
                "testo unico degli enti locali",
                "testo unico enti locali",
                "t.u. enti locali",
                "t.u. degli enti locali",
                "testo unico delle leggi sull'ordinamento degli enti locali",
                "testo unico sull'ordinamento degli enti locali",
                "testo unico ordinamento enti locali");
        contracts(terms);
        named(
                terms,
                Alone.ALWAYS,
                "decreto.legislativo 2003-06-30 196",
                "Codice privacy",
                "Codice della privacy",
                "Codice in materia di protezione dei dati personali",
                "Codice per la protezione dei dati personali",
                "Codice della protezione dei dati personali");
        named(terms, Alone.NEVER, "decreto.legislativo 2005-03-07 82", "CAD", "C.A.D.");
        named(terms, Alone.ALWAYS, "decreto.legislativo 2005-03-07 82", "Codice dell'amministrazione digitale");
        named(
                terms,
                Alone.ALWAYS,
                "decreto.legislativo 2004-01-22 42",
                "Codice dei beni culturali",
                "Codice dei beni culturali e del paesaggio",
                "Codice beni culturali");
        named(
                terms,
                Alone.ALWAYS,
                "decreto.legislativo 2011-09-06 159",
                "Codice antimafia",
                "Codice delle leggi antimafia");
        named(terms, Alone.ALWAYS, "decreto.legislativo 2005-09-06 206", "Codice del consumo");
        named(terms, Alone.ALWAYS, "decreto.legislativo 2006-04-11 198", "Codice delle pari opportunità");
        named(terms, Alone.ALWAYS, "decreto.legislativo 1992-04-30 285", "Codice della strada");
        named(terms, Alone.ALWAYS, "decreto.legislativo 2018-01-02 1", "Codice della protezione civile");
        named(
                terms,
                Alone.ALWAYS,
                "decreto.legislativo 2006-04-03 152",
                "Codice dell'ambiente",
                "testo unico ambientale",
                "testo unico dell'ambiente");
        named(
                terms,
                Alone.ALWAYS,
                "decreto.legislativo 1998-07-25 286",
                "testo unico immigrazione",
                "testo unico sull'immigrazione",
                "testo unico dell'immigrazione");
        named(
                terms,
                Alone.ALWAYS,
                "decreto.legislativo 2001-03-30 165",
                "testo unico del pubblico impiego",
                "testo unico sul pubblico impiego",
                "testo unico pubblico impiego",
                "TUPI");
        named(
                terms,
                Alone.ALWAYS,
                "decreto.legislativo 2008-04-09 81",
                "TUSL",
                "testo unico sulla sicurezza",
                "testo unico sicurezza");
        named(
                terms,
                Alone.ALWAYS,
                "decreto.legislativo 2016-08-19 175",
                "TUSP",
                "TUSPP",
                "testo unico in materia di società a partecipazione pubblica",
                "testo unico delle società a partecipazione pubblica",
                "testo unico società partecipate");
        named(
                terms,
                Alone.ALWAYS,
                "decreto.del.presidente 1986-12-22 917",
                "TUIR",
                "T.U.I.R.",
                "testo unico delle imposte sui redditi");
        named(
                terms,
                Alone.ALWAYS,
                "decreto.del.presidente 2001-06-06 380",
                "testo unico edilizia",
                "testo unico dell'edilizia");
        named(terms, Alone.ALWAYS, "legge 1970-05-20 300", "statuto dei lavoratori");
        named(terms, Alone.ALWAYS, "legge 1978-05-13 180", "legge Basaglia");
        named(terms, Alone.ALWAYS, "legge 2014-04-07 56", "legge Delrio");
        named(terms, Alone.ALWAYS, "legge 2012-11-06 190", "legge Severino", "legge anticorruzione");
        named(terms, Alone.ALWAYS, "legge 1890-07-17 6972", "legge Crispi");
        named(terms, Alone.ALWAYS, "legge 2016-06-22 112", "legge sul dopo di noi", "legge dopo di noi");
        named(terms, Alone.ALWAYS, "decreto.legislativo 2013-03-14 33", "decreto trasparenza");
        named(terms, Alone.ALWAYS, "decreto.legge 2020-05-19 34", "decreto Rilancio");
        named(terms, Alone.ALWAYS, "decreto.legge 2020-03-17 18", "decreto Cura Italia");
    }

    private static void contracts(Phrases<Term> terms) {
        LegalSource of2023 = KnownActs.act("decreto.legislativo 2023-03-31 36");
        LegalSource of2016 = KnownActs.act("decreto.legislativo 2016-04-18 50");
        LegalSource of2006 = KnownActs.act("decreto.legislativo 2006-04-12 163");
        String[] names = {
            "codice dei contratti pubblici",
            "codice dei contratti",
            "codice contratti pubblici",
            "codice contratti",
            "codice degli appalti pubblici",
            "codice degli appalti",
            "codice appalti"
        };
        for (String name : names) {
            terms.add(name, new Named(List.of(of2023, of2016, of2006), Alone.ALWAYS));
            terms.add("nuovo " + name, new Named(List.of(of2023), Alone.ALWAYS));
            for (String old : List.of("vecchio ", "previgente ", "abrogato ", "precedente ")) {
                terms.add(old + name, new Named(List.of(of2016, of2006), Alone.ALWAYS));
            }
        }
    }

    private static void codes(Phrases<Term> terms) {
        named(terms, Alone.AS_PROPER_NAME, "costituzione 1947-12-27", "Costituzione");
        named(terms, Alone.NEVER, "costituzione 1947-12-27", "Cost.");
        named(
                terms,
                Alone.ALWAYS,
                "costituzione 1947-12-27",
                "Carta costituzionale",
                "Costituzione italiana",
                "Costituzione repubblicana",
                "Costituzione della Repubblica",
                "Costituzione della Repubblica italiana");
        named(terms, Alone.NEVER, "regio.decreto 1942-03-16 262 2", "c.c.", "cc");
        named(terms, Alone.ALWAYS, "regio.decreto 1942-03-16 262 2", "codice civile", "cod. civ.");
        named(terms, Alone.NEVER, "regio.decreto 1930-10-19 1398 1", "c.p.", "cp");
        named(terms, Alone.ALWAYS, "regio.decreto 1930-10-19 1398 1", "codice penale", "cod. pen.");
        named(terms, Alone.NEVER, "regio.decreto 1940-10-28 1443 1", "c.p.c.", "cpc");
        named(terms, Alone.ALWAYS, "regio.decreto 1940-10-28 1443 1", "codice di procedura civile", "cod. proc. civ.");
        named(terms, Alone.NEVER, "decreto.del.presidente 1988-09-22 447", "c.p.p.", "cpp");
        named(
                terms,
                Alone.ALWAYS,
                "decreto.del.presidente 1988-09-22 447",
                "codice di procedura penale",
                "cod. proc. pen.");
        named(terms, Alone.NEVER, "decreto.legislativo 2010-07-02 104", "c.p.a.", "cpa");
        named(terms, Alone.ALWAYS, "decreto.legislativo 2010-07-02 104", "codice del processo amministrativo");
    }

    private static void named(Phrases<Term> terms, Alone alone, String act, String... names) {
        terms.addAll(new Named(List.of(KnownActs.act(act)), alone), names);
    }

    private static void europe(Phrases<Term> terms) {
        terms.addAll(new EuropeanWord(EuropeanAct.Kind.REGULATION), "regolamento", "regolamenti", "reg.", "regg.");
        terms.addAll(
                new EuropeanWord(EuropeanAct.Kind.DELEGATED_REGULATION),
                "regolamento delegato",
                "reg. delegato",
                "reg. del.");
        terms.addAll(
                new EuropeanWord(EuropeanAct.Kind.IMPLEMENTING_REGULATION),
                "regolamento di esecuzione",
                "reg. di esecuzione",
                "reg. es.");
        terms.addAll(new EuropeanWord(EuropeanAct.Kind.DIRECTIVE), "direttiva", "direttive", "dir.");
        terms.addAll(new EuropeanWord(EuropeanAct.Kind.DELEGATED_DIRECTIVE), "direttiva delegata");
        terms.addAll(new EuropeanWord(EuropeanAct.Kind.DECISION), "decisione", "decisioni", "dec.");
        terms.addAll(new EuropeanWord(EuropeanAct.Kind.IMPLEMENTING_DECISION), "decisione di esecuzione");
        terms.addAll(
                new Named(List.of(new EuropeanAct(EuropeanAct.Kind.REGULATION, 2016, 679)), Alone.ALWAYS),
                "GDPR",
                "RGPD",
                "G.D.P.R.",
                "regolamento generale sulla protezione dei dati",
                "regolamento generale sulla protezione dei dati personali",
                "regolamento europeo sulla protezione dei dati",
                "regolamento europeo sulla privacy");
        terms.addAll(
                new Named(List.of(EuropeanTreaty.FUNCTIONING), Alone.ALWAYS),
                "TFUE",
                "T.F.U.E.",
                "Trattato sul funzionamento dell'Unione europea");
        terms.addAll(new Named(List.of(EuropeanTreaty.EUROPEAN_UNION), Alone.NEVER), "TUE", "T.U.E.");
        terms.addAll(new Named(List.of(EuropeanTreaty.EUROPEAN_UNION), Alone.ALWAYS), "Trattato sull'Unione europea");
        terms.addAll(
                new Named(List.of(EuropeanTreaty.CHARTER), Alone.ALWAYS),
                "Carta dei diritti fondamentali",
                "Carta dei diritti fondamentali dell'Unione europea",
                "Carta dei diritti fondamentali dell'UE",
                "Carta di Nizza",
                "CDFUE");
    }

    private static void courts(Phrases<Term> terms) {
        court(terms, Court.CONSTITUTIONAL, "Corte costituzionale", "Corte cost.", "C. cost.", "Consulta", "C.Cost.");
        court(
                terms,
                Court.COUNCIL_OF_STATE,
                "Consiglio di Stato",
                "Cons. Stato",
                "Cons. St.",
                "Cons. di Stato",
                "C.d.S.",
                "CdS");
        terms.addAll(
                new CourtWord(Optional.of(Court.COUNCIL_OF_STATE), Optional.of("adunanza.plenaria")),
                "Adunanza plenaria",
                "Ad. plen.");
        court(
                terms,
                Court.ADMINISTRATIVE,
                "TAR",
                "T.A.R.",
                "Tribunale amministrativo regionale",
                "Tribunale amministrativo regionale per la",
                "Tribunale amministrativo regionale per il",
                "Tribunale amministrativo regionale del",
                "Tribunale amministrativo regionale della",
                "TAR per la",
                "TAR per il",
                "TAR del",
                "TAR della");
        court(terms, Court.CASSATION, "Corte di cassazione", "Cassazione", "Cass.", "Corte cass.", "Suprema Corte");
        for (String name : List.of("Corte di cassazione", "Cassazione", "Cass.")) {
            court(terms, Court.CASSATION_CIVIL, name + " civile", name + " civ.");
            court(terms, Court.CASSATION_CRIMINAL, name + " penale", name + " pen.");
        }
        terms.addAll(
                new CourtWord(Optional.empty(), Optional.empty()),
                "Corte di giustizia",
                "Corte di giustizia dell'Unione europea",
                "Corte di giustizia UE",
                "Corte giust.",
                "Corte giust. UE",
                "CGUE",
                "C.G.U.E.",
                "CGE",
                "Tribunale UE",
                "Tribunale dell'Unione europea");
        terms.addAll(
                new JudgmentWord("sentenza"),
                "sentenza",
                "sentenze",
                "sent.",
                "sentt.",
                "pronuncia",
                "pronunce",
                "pronunzia");
        terms.addAll(new JudgmentWord("ordinanza"), "ordinanza", "ordinanze", "ord.", "ordd.");
        terms.addAll(new JudgmentWord("parere"), "parere", "pareri");
    }

    private static void auditors(Phrases<Term> terms) {
        terms.addAll(new AuditWord(true), "Corte dei conti", "Corte conti", "C. dei conti", "C. conti");
        terms.addAll(
                new AuditWord(false),
                "Sezione regionale di controllo",
                "Sezione di controllo",
                "Sezione delle autonomie",
                "Sezioni riunite",
                "Sezione giurisdizionale",
                "Sezione centrale di controllo",
                "sez. regionale di controllo",
                "sez. reg. di controllo",
                "sez. reg. contr.",
                "sez. contr.",
                "sez. controllo",
                "sez. giurisd.",
                "sez. giur.",
                "sez. autonomie",
                "sez. delle autonomie");
    }

    private static void authorities(Phrases<Term> terms) {
        terms.addAll(
                new AuthorityWord(ActType.RESOLUTION.authority()),
                "ANAC",
                "A.N.AC.",
                "A.N.A.C.",
                "Autorità nazionale anticorruzione",
                "Autorità nazionale anti-corruzione",
                "Autorità anticorruzione");
        terms.addAll(
                new ActWord(ActType.RESOLUTION),
                "delibera",
                "delibere",
                "deliberazione",
                "deliberazioni",
                "delib.",
                "delibb.");
        terms.addAll(new ActWord(ActType.DETERMINATION), "determinazione", "determinazioni", "determina");
        terms.addAll(new ActWord(ActType.GUIDELINES), "linee guida", "linea guida", "ll.gg.");
        terms.addAll(
                new ActWord(ActType.AUTHORITY_OPINION),
                "parere funzione consultiva",
                "parere in funzione consultiva",
                "parere della funzione consultiva");
        terms.addAll(
                new ActWord(ActType.PRELITIGATION_OPINION),
                "parere di precontenzioso",
                "parere precontenzioso",
                "parere di pre-contenzioso");
    }

    private static void court(Phrases<Term> terms, Court court, String... names) {
        terms.addAll(new CourtWord(Optional.of(court), Optional.empty()), names);
    }

    private static void places(Phrases<Term> terms, Place place) {
        PlaceWord word = new PlaceWord(place);
        terms.add(place.label(), word);
        if (place.isProvince()) {
            terms.addAll(
                    word,
                    "Provincia di " + place.label(),
                    "Provincia autonoma di " + place.label(),
                    "Prov. autonoma di " + place.label(),
                    "Prov. aut. di " + place.label());
            return;
        }
        terms.addAll(word, "Regione " + place.label(), "Reg. " + place.label());
        for (String joint : List.of("Regione del ", "Regione della ", "Regione dell'", "Regione delle ")) {
            terms.add(joint + place.label(), word);
        }
    }

    private static Phrases<Place> adjectives() {
        Phrases<Place> adjectives = new Phrases<>();
        for (Place place : Place.values()) {
            adjectives.add(place.adjective(), place);
        }
        adjectives.add("Regione siciliana", Place.SICILIA);
        adjectives.add("Regione autonoma della Sardegna", Place.SARDEGNA);
        return adjectives;
    }

    private static Phrases<String> ministries() {
        return new Phrases<String>()
                .addAll(
                        "ministero.lavoro.e.politiche.sociali",
                        "lavoro e delle politiche sociali",
                        "lavoro e politiche sociali",
                        "lavoro")
                .addAll("ministero.salute", "salute")
                .addAll("ministero.interno", "interno")
                .addAll("ministero.giustizia", "giustizia")
                .addAll("ministero.economia.e.finanze", "economia e delle finanze", "economia e finanze", "economia")
                .addAll(
                        "ministero.infrastrutture.e.trasporti",
                        "infrastrutture e dei trasporti",
                        "infrastrutture e trasporti")
                .addAll("ministero.istruzione", "istruzione")
                .addAll("ministero.cultura", "cultura");
    }
}
