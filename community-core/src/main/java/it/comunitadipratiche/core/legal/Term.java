package it.comunitadipratiche.core.legal;

import java.util.List;
import java.util.Optional;

/** What a phrase of the vocabulary of citations means. */
sealed interface Term {

    /** The kind of an act, "decreto legislativo", to be followed by its number or day. */
    record ActWord(ActType type) implements Term {}

    /** The kind of an act of the European Union, "direttiva". */
    record EuropeanWord(EuropeanAct.Kind kind) implements Term {}

    /**
     * An act by its name, "codice dei contratti pubblici".
     *
     * @param sources what it can mean: the first, unless the text tells another
     * @param alone when the name without an article is a citation
     */
    record Named(List<LegalSource> sources, Alone alone) implements Term {
        LegalSource usual() {
            return sources.get(0);
        }
    }

    /** When a name without an article is a citation. */
    enum Alone {
        ALWAYS,
        /** Too short, or of other meanings. */
        NEVER,
        /** Written with a capital after its article, and nothing is constituted: "la Costituzione". */
        AS_PROPER_NAME,
        /** Unless the text speaks of a technical committee, which is called CTS as well. */
        UNLESS_COMMITTEE
    }

    /** "decreto" or "codice", which point back to an act named before. */
    record Back(Family family) implements Term {}

    /** What can be pointed back to. */
    enum Family {
        DECREE,
        CODE
    }

    /** "ibidem". */
    record SameSource() implements Term {}

    /** A court, named with what it decided or before it; without a court for those of the European Union. */
    record CourtWord(Optional<Court> court, Optional<String> bench) implements Term {}

    /** The Court of Auditors, or a kind of its sections. */
    record AuditWord(boolean isCourt) implements Term {}

    /** An authority that deliberates, by its name in a URN:NIR. */
    record AuthorityWord(String authority) implements Term {}

    /** "sentenza", "ordinanza", "parere". */
    record JudgmentWord(String form) implements Term {}

    /** A region or autonomous province. */
    record PlaceWord(Place place) implements Term {}
}
