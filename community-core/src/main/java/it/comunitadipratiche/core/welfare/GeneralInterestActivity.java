package it.comunitadipratiche.core.welfare;

import it.comunitadipratiche.core.content.types.Label;

/** An activity of general interest, by its letter (art. 5 c. 1 of d.lgs. 117/2017). */
public enum GeneralInterestActivity {
    @Label(it = "a) interventi e servizi sociali", en = "a) social services")
    A,
    @Label(it = "b) interventi e prestazioni sanitarie", en = "b) health care")
    B,
    @Label(it = "c) prestazioni socio-sanitarie", en = "c) social and health care")
    C,
    @Label(it = "d) educazione, istruzione e formazione professionale", en = "d) education and vocational training")
    D,
    @Label(it = "e) tutela dell'ambiente e degli animali", en = "e) protection of the environment and of animals")
    E,
    @Label(it = "f) patrimonio culturale e paesaggio", en = "f) cultural heritage and landscape")
    F,
    @Label(it = "g) formazione universitaria e post-universitaria", en = "g) university education")
    G,
    @Label(it = "h) ricerca scientifica di interesse sociale", en = "h) research of social interest")
    H,
    @Label(it = "i) attività culturali, artistiche o ricreative", en = "i) culture, arts and recreation")
    I,
    @Label(it = "j) radio comunitarie", en = "j) community radio")
    J,
    @Label(it = "k) turismo sociale, culturale o religioso", en = "k) social, cultural or religious tourism")
    K,
    @Label(
            it = "l) formazione extra-scolastica e contrasto della povertà educativa",
            en = "l) learning outside school, against educational poverty")
    L,
    @Label(it = "m) servizi a enti del terzo settore", en = "m) services to third-sector bodies")
    M,
    @Label(it = "n) cooperazione allo sviluppo", en = "n) development cooperation")
    N,
    @Label(it = "o) commercio equo e solidale", en = "o) fair trade")
    O,
    @Label(it = "p) inserimento nel mercato del lavoro", en = "p) access to work")
    P,
    @Label(it = "q) alloggio sociale", en = "q) social housing")
    Q,
    @Label(it = "r) accoglienza e integrazione dei migranti", en = "r) reception and integration of migrants")
    R,
    @Label(it = "s) agricoltura sociale", en = "s) social farming")
    S,
    @Label(it = "t) sport dilettantistico", en = "t) amateur sport")
    T,
    @Label(it = "u) beneficenza e cessione di beni a chi ha bisogno", en = "u) charity and goods for those in need")
    U,
    @Label(it = "v) legalità, pace e nonviolenza", en = "v) legality, peace and nonviolence")
    V,
    @Label(it = "w) diritti umani, civili, sociali e politici", en = "w) human, civil, social and political rights")
    W,
    @Label(it = "x) adozioni internazionali", en = "x) international adoptions")
    X,
    @Label(it = "y) protezione civile", en = "y) civil protection")
    Y,
    @Label(it = "z) riuso di beni pubblici o confiscati", en = "z) reuse of public or confiscated property")
    Z
}
