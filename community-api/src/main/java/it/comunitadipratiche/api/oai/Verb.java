package it.comunitadipratiche.api.oai;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The six requests, with the arguments each must and may have. */
enum Verb {
    IDENTIFY("Identify", Set.of(), Set.of()),
    LIST_METADATA_FORMATS("ListMetadataFormats", Set.of(), Set.of(Arguments.IDENTIFIER)),
    LIST_SETS("ListSets", Set.of(), Set.of()),
    GET_RECORD("GetRecord", Set.of(Arguments.IDENTIFIER, Arguments.PREFIX), Set.of()),
    LIST_IDENTIFIERS("ListIdentifiers", Set.of(Arguments.PREFIX), Arguments.NARROWING),
    LIST_RECORDS("ListRecords", Set.of(Arguments.PREFIX), Arguments.NARROWING);

    private final String word;
    private final Set<String> required;
    private final Set<String> optional;

    Verb(String word, Set<String> required, Set<String> optional) {
        this.word = word;
        this.required = required;
        this.optional = optional;
    }

    static Optional<Verb> of(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word.equals(word)).findFirst();
    }

    String word() {
        return word;
    }

    Set<String> required() {
        return required;
    }

    Set<String> optional() {
        return optional;
    }

    /** Whether an answer may be a part of a list. */
    boolean isList() {
        return this == LIST_SETS || this == LIST_IDENTIFIERS || this == LIST_RECORDS;
    }
}
