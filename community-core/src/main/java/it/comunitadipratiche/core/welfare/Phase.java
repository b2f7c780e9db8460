package it.comunitadipratiche.core.welfare;

import it.comunitadipratiche.core.content.types.Label;

/** A stretch of a procedure of shared administration, in the usual order; each may come back, and be skipped. */
public enum Phase {
    @Label(it = "Che cosa c'era prima", en = "What was there before")
    BEFORE,
    @Label(it = "Avvio del procedimento", en = "Start of the procedure")
    INITIATION,
    @Label(it = "Avviso pubblico", en = "Public notice")
    NOTICE,
    @Label(it = "Domande di partecipazione", en = "Requests to take part")
    REQUESTS,
    @Label(it = "Istruttoria", en = "Assessment")
    ASSESSMENT,
    @Label(it = "Tavoli di lavoro", en = "Working tables")
    TABLES,
    @Label(it = "Conclusione del procedimento", en = "End of the procedure")
    CONCLUSION,
    @Label(it = "Convenzione o patto", en = "Agreement or pact")
    AGREEMENT,
    @Label(it = "Realizzazione", en = "Delivery")
    DELIVERY,
    @Label(it = "Monitoraggio", en = "Monitoring")
    MONITORING,
    @Label(it = "Rendicontazione", en = "Reporting")
    REPORTING,
    @Label(it = "Valutazione", en = "Evaluation")
    EVALUATION,
    @Label(it = "Riapertura dei tavoli", en = "Reopening of the tables")
    REOPENING,
    @Label(it = "Che cosa è venuto dopo", en = "What came after")
    AFTER
}
