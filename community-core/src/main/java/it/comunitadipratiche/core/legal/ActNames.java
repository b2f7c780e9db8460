package it.comunitadipratiche.core.legal;

import java.util.Map;
import java.util.Optional;

/** What the acts the welfare field cites most are called in full, by their identifiers. */
public final class ActNames {
    private static final String LAW = "urn:nir:stato:legge:";
    private static final String LEGISLATIVE_DECREE = "urn:nir:stato:decreto.legislativo:";
    private static final String LABOUR = "urn:nir:ministero.lavoro.e.politiche.sociali:decreto:";
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry(KnownActs.act("costituzione 1947-12-27").identifier(), "Costituzione della Repubblica italiana"),
            Map.entry(KnownActs.act("regio.decreto 1942-03-16 262 2").identifier(), "Codice civile"),
            Map.entry(LAW + "1990-08-07;241", "Legge sul procedimento amministrativo"),
            Map.entry(LAW + "1991-11-08;381", "Disciplina delle cooperative sociali"),
            Map.entry(LAW + "1992-02-05;104", "Legge quadro sulla disabilità"),
            Map.entry(LAW + "2000-11-08;328", "Legge quadro sul sistema integrato di interventi e servizi sociali"),
            Map.entry(LAW + "2016-06-22;112", "Legge sul «dopo di noi»"),
            Map.entry(LEGISLATIVE_DECREE + "2000-08-18;267", "Testo unico degli enti locali"),
            Map.entry(LEGISLATIVE_DECREE + "2003-06-30;196", "Codice in materia di protezione dei dati personali"),
            Map.entry(LEGISLATIVE_DECREE + "2005-03-07;82", "Codice dell'amministrazione digitale"),
            Map.entry(LEGISLATIVE_DECREE + "2006-04-12;163", "Codice dei contratti pubblici del 2006"),
            Map.entry(LEGISLATIVE_DECREE + "2013-03-14;33", "Decreto trasparenza"),
            Map.entry(LEGISLATIVE_DECREE + "2016-04-18;50", "Codice dei contratti pubblici del 2016"),
            Map.entry(LEGISLATIVE_DECREE + "2017-07-03;112", "Disciplina dell'impresa sociale"),
            Map.entry(LEGISLATIVE_DECREE + "2017-07-03;117", "Codice del Terzo settore"),
            Map.entry(LEGISLATIVE_DECREE + "2023-03-31;36", "Codice dei contratti pubblici"),
            Map.entry(LABOUR + "2020-09-15;106", "Registro unico nazionale del Terzo settore"),
            Map.entry(
                    LABOUR + "2021-03-31;72",
                    "Linee guida sul rapporto tra pubbliche amministrazioni ed enti del Terzo settore"),
            Map.entry("http://data.europa.eu/eli/reg/2016/679/oj", "Regolamento generale sulla protezione dei dati"));

    private ActNames() {}

    /** The name of an act or judgment, if it has one that is known. */
    public static Optional<String> of(LegalSource source) {
        return Optional.ofNullable(NAMES.get(source.identifier()));
    }
}
