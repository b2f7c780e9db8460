package it.comunitadipratiche.core.library;

import it.comunitadipratiche.core.content.types.Label;

/** Which act or document a material is. */
public enum ActType {
    @Label(it = "Legge o decreto", en = "Law or decree")
    LAW,
    @Label(it = "Regolamento", en = "Regulation")
    REGULATION,
    @Label(it = "Linee guida", en = "Guideline")
    GUIDELINE,
    @Label(it = "Sentenza", en = "Judgment")
    JUDGMENT,
    @Label(it = "Parere", en = "Opinion")
    OPINION,
    @Label(it = "Delibera", en = "Resolution")
    RESOLUTION,
    @Label(it = "Determinazione", en = "Determination")
    DETERMINATION,
    @Label(it = "Avviso", en = "Notice")
    NOTICE,
    @Label(it = "Modulo di domanda", en = "Request form")
    REQUEST_FORM,
    @Label(it = "Relazione preliminare", en = "Preliminary report")
    PRELIMINARY_REPORT,
    @Label(it = "Verbale", en = "Minutes")
    MINUTES,
    @Label(it = "Relazione di valutazione", en = "Evaluation report")
    EVALUATION_REPORT,
    @Label(it = "Documento finale", en = "Final document")
    FINAL_DOCUMENT,
    @Label(it = "Convenzione o patto", en = "Agreement or pact")
    AGREEMENT,
    @Label(it = "Rapporto o rendiconto", en = "Report")
    REPORT,
    @Label(it = "Schema o modello", en = "Template")
    TEMPLATE,
    @Label(it = "Ricerca", en = "Research")
    RESEARCH,
    @Label(it = "Manuale", en = "Handbook")
    HANDBOOK,
    @Label(it = "Scheda", en = "Fact sheet")
    FACT_SHEET,
    @Label(it = "Altro", en = "Other")
    OTHER
}
