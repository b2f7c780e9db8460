package it.comunitadipratiche.core.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reference tells of itself. */
class LegalReferencesTest {

    @Test
    void givesTheArticlesOfAChainTheirOwnWords() {
        List<LegalReference> found = LegalReferences.find("Gli artt. 55, comma 3, e 56 del d.lgs. 117/2017.");

        assertThat(found)
                .extracting(LegalReference::text)
                .containsExactly("artt. 55, comma 3", "56 del d.lgs. 117/2017");
    }

    @Test
    void givesAnArticleThatIsOnlyMeantNoWords() {
        List<LegalReference> found = LegalReferences.find("artt. da 55 a 57 CTS");

        assertThat(found).extracting(LegalReference::text).containsExactly("artt. da 55", "", "57 CTS");
        assertThat(found.get(1).passage().article()).contains("56");
    }

    @Test
    void namesPassagesForPeople() {
        assertThat(labels("art. 16-bis, comma 1-ter, lettere a-bis) e b), della legge 7 agosto 1990, n. 241"))
                .containsExactly(
                        "art. 16-bis, comma 1-ter, lett. a-bis), l. 241/1990",
                        "art. 16-bis, comma 1-ter, lett. b), l. 241/1990");
    }

    @Test
    void callsTheCommasOfTheUnionParagraphs() {
        assertThat(labels("art. 6, par. 1, lett. e), GDPR"))
                .containsExactly("art. 6, par. 1, lett. e), reg. (UE) 2016/679");
    }

    @Test
    void namesActsAsLawyersDo() {
        assertThat(labels("l'art. 55 del Codice del Terzo settore")).containsExactly("art. 55, d.lgs. 117/2017");
        assertThat(labels("articolo 118 della Costituzione")).containsExactly("art. 118, Cost.");
        assertThat(labels("articolo 36 del codice civile")).containsExactly("art. 36, c.c.");
        assertThat(labels("legge regionale Emilia-Romagna n. 2/2003")).containsExactly("l.r. Emilia-Romagna 2/2003");
        assertThat(labels("legge provinciale di Trento n. 13 del 2007")).containsExactly("l.p. Trento 13/2007");
        assertThat(labels("il DPCM 30 marzo 2001")).containsExactly("d.P.C.M. 30 marzo 2001");
        assertThat(labels("D.M. 31/3/2021 n. 72")).containsExactly("d.m. 72/2021");
        assertThat(labels("regolamento UE n. 679/2016")).containsExactly("reg. (UE) 2016/679");
        assertThat(labels("direttiva 2014/24/UE")).containsExactly("dir. 2014/24");
    }

    @Test
    void namesJudgmentsAsLawyersDo() {
        assertThat(labels("sentenza n. 131 del 2020 della Corte costituzionale"))
                .containsExactly("Corte cost. n. 131/2020");
        assertThat(labels("TAR Lombardia, Milano, sez. I, n. 593/2020"))
                .containsExactly("TAR Lombardia, Milano, n. 593/2020");
        assertThat(labels("parere del Consiglio di Stato n. 2052/2018"))
                .containsExactly("Cons. Stato, parere n. 2052/2018");
        assertThat(labels("causa C-113/13")).containsExactly("Corte giust. UE, C-113/13");
    }

    @Test
    void namesWhatAuthoritiesAndTheCourtOfAuditorsDecide() {
        assertThat(labels("delibera n. 32/2016 dell'ANAC")).containsExactly("delibera ANAC 32/2016");
        assertThat(labels("Linee guida ANAC n. 17")).containsExactly("Linee guida ANAC n. 17");
        assertThat(labels("Corte dei conti, sez. contr. Lombardia, deliberazione n. 47/2022/PAR"))
                .containsExactly("Corte conti, sez. contr. Lombardia, delib. n. 47/2022");
        assertThat(labels("Corte dei conti, sez. II app., sent. n. 82/2019"))
                .containsExactly("Corte conti, sez. II app., n. 82/2019");
        assertThat(labels("ECLI:IT:CONT:2021:12SGLAZ")).containsExactly("Corte conti, sez. giurisd. Lazio, n. 12/2021");
    }

    @Test
    void doesNotTakeWhatIsSentToAnAuthorityForItsOwn() {
        assertThat(identifiers("Il piano, trasmesso all'ANAC con deliberazione n. 45/2021, è pubblicato."))
                .isEmpty();
        assertThat(identifiers("L'ANAC, con delibera n. 45/2021, ha deciso."))
                .containsExactly("urn:nir:autorita.nazionale.anticorruzione:delibera:2021;45");
    }

    @Test
    void linksToTheArticleInNormattivaWhichKnowsNothingSmaller() {
        assertThat(links("art. 55, comma 3, d.lgs. 117/2017"))
                .containsExactly(
                        URI.create(
                                "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:2017-07-03;117~art55"));
    }

    @Test
    void linksToTheOtherSources() {
        assertThat(links("art. 6, par. 1, GDPR"))
                .containsExactly(URI.create("https://eur-lex.europa.eu/eli/reg/2016/679/oj/ita"));
        assertThat(links("Corte cost. n. 131/2020"))
                .containsExactly(URI.create("https://www.cortecostituzionale.it/scheda-pronuncia/2020/131"));
        assertThat(links("causa C-50/14"))
                .containsExactly(
                        URI.create("https://eur-lex.europa.eu/legal-content/IT/TXT/?uri=ecli:ECLI:EU:C:2016:56"));
    }

    @Test
    void linksToTheSitesOfRegionsWhoseAddressesFollowFromTheLaw() {
        assertThat(links("l.r. Toscana 65/2020"))
                .containsExactly(URI.create("https://raccoltanormativa.consiglio.regione.toscana.it/articolo"
                        + "?urndoc=urn:nir:regione.toscana:legge:2020-07-22;65"));
        assertThat(links("l.r. Emilia-Romagna 2/2003"))
                .containsExactly(URI.create("https://demetra.regione.emilia-romagna.it/al/articolo"
                        + "?urn=er:assemblealegislativa:legge:2003;2"));
        assertThat(links("l.r. Lombardia 29 settembre 2003, n. 17"))
                .containsExactly(
                        URI.create("https://normelombardia.consiglio.regione.lombardia.it/normelombardia/accessibile/"
                                + "main.aspx?view=showdoc&iddoc=lr002003092900017"));
        assertThat(links("l.r. Friuli-Venezia Giulia 29/2007"))
                .containsExactly(URI.create(
                        "https://lexview-int.regione.fvg.it/FontiNormative/xml/xmlLex.aspx" + "?anno=2007&legge=29"));
        assertThat(LegalReferences.find("l.r. Lombardia 17/2003").get(0).link()).isEmpty();
    }

    @Test
    void linksToTheArchiveOfTheCourtOfAuditors() {
        assertThat(links("Corte dei conti, sez. contr. Lazio, delib. n. 151/2013/PAR"))
                .containsExactly(URI.create("https://banchedati.corteconti.it/documentDetail/SRCLAZ/151/2013/PAR"));
        assertThat(links("Corte dei conti, sez. giurisd. Lazio, sent. n. 12/2021"))
                .containsExactly(URI.create("https://e-justice.europa.eu/ecli/ECLI:IT:CONT:2021:12SGLAZ"));
    }

    @Test
    void linksNowhereWhereThereIsNoStableAddress() {
        assertThat(LegalReferences.find("l.r. Lazio 11/2016").get(0).link()).isEmpty();
        assertThat(LegalReferences.find("delibera ANAC n. 32/2016").get(0).link())
                .isEmpty();
        assertThat(LegalReferences.find("Corte dei conti, sez. contr. Lombardia, delib. n. 47/2022")
                        .get(0)
                        .link())
                .isEmpty();
        assertThat(LegalReferences.find("DPCM 30 marzo 2001").get(0).link()).isEmpty();
        assertThat(LegalReferences.find("Cons. Stato n. 6232/2021").get(0).link())
                .isEmpty();
    }

    @Test
    void tellsTheVersionsOfAnActApart() {
        ItalianAct act =
                (ItalianAct) LegalReferences.find("d.lgs. 117/2017").get(0).source();
        Passage article = Passage.article("55");

        assertThat(act.inForceOn(LocalDate.of(2021, 3, 31), article))
                .isEqualTo("urn:nir:stato:decreto.legislativo:2017-07-03;117~art55!vig=2021-03-31");
        assertThat(act.inForce(Passage.WHOLE)).isEqualTo("urn:nir:stato:decreto.legislativo:2017-07-03;117!vig=");
        assertThat(act.asPublished(article))
                .isEqualTo("urn:nir:stato:decreto.legislativo:2017-07-03;117@originale~art55");
    }

    @Test
    void givesCelexNumbersToo() {
        assertThat(((EuropeanAct) LegalReferences.find("direttiva 2014/24/UE")
                                .get(0)
                                .source())
                        .celex())
                .isEqualTo("32014L0024");
    }

    @Test
    void takesTheDayTheTextTellsForGranted() {
        assertThat(identifiers("legge 8 agosto 1990, n. 241")).containsExactly("urn:nir:stato:legge:1990-08-08;241");
    }

    @Test
    void keepsTheYearAloneOfActsItDoesNotKnow() {
        assertThat(identifiers("d.lgs. 999/2019")).containsExactly("urn:nir:stato:decreto.legislativo:2019;999");
    }

    @Test
    void leavesRegionalLawsOutIfNobodySaysWhose() {
        assertThat(identifiers("la l.r. 65/2020")).isEmpty();
        assertThat(identifiers("In Toscana vige la l.r. 65/2020"))
                .containsExactly("urn:nir:regione.toscana:legge:2020-07-22;65");
    }

    @Test
    void leavesArticlesOutIfNobodySaysOfWhat() {
        assertThat(identifiers("Si veda l'art. 55, comma 3.")).isEmpty();
    }

    @Test
    void doesNotTakeACommitteeForACode() {
        assertThat(identifiers("Il Comitato tecnico-scientifico decide: il CTS, all'unanimità, approva."))
                .isEmpty();
        assertThat(identifiers("Il CTS prevede la co-programmazione."))
                .containsExactly("urn:nir:stato:decreto.legislativo:2017-07-03;117");
    }

    @Test
    void givesAnArticleBetweenTwoActsToTheOneItIsOf() {
        assertThat(identifiers("la l. 241/1990 e l'art. 55 CTS"))
                .containsExactly(
                        "urn:nir:stato:legge:1990-08-07;241", "urn:nir:stato:decreto.legislativo:2017-07-03;117~art55");
        assertThat(identifiers("la l. 241/1990, art. 12, e il CTS"))
                .containsExactly(
                        "urn:nir:stato:legge:1990-08-07;241~art12", "urn:nir:stato:decreto.legislativo:2017-07-03;117");
    }

    @Test
    void attachesAnEcliToTheCaseBeforeIt() {
        assertThat(identifiers("Corte di giustizia, causa C-323/07, ECLI:EU:C:2008:187"))
                .containsExactly("ECLI:EU:C:2008:187");
    }

    @Test
    void readsTextsOfAnyKindWithoutHarm() {
        assertThat(identifiers("")).isEmpty();
        assertThat(identifiers("art.")).isEmpty();
        assertThat(identifiers("art. 99999999999999999999 l. 99999999999/99999999999"))
                .isEmpty();
        assertThat(identifiers("31/02/2020 n. 5, legge 31 febbraio 2020, n. 5")).isEmpty();
        assertThat(identifiers("d.lgs. 0/0, urn:nir:, ECLI:, C-, artt. da a")).isEmpty();
    }

    private static List<String> identifiers(String text) {
        return LegalReferences.find(text).stream()
                .map(LegalReference::identifier)
                .toList();
    }

    private static List<String> labels(String text) {
        return LegalReferences.find(text).stream().map(LegalReference::label).toList();
    }

    private static List<URI> links(String text) {
        return LegalReferences.find(text).stream()
                .map(LegalReference::link)
                .map(link -> link.orElseThrow())
                .toList();
    }
}
