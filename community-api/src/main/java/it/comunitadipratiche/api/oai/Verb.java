package it.comunitadipratiche.api.oai;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The six requests, with the arguments each must and may have. */
enum Verb {
    IDENTIFY("Identify"),
    LIST_METADATA_FORMATS("ListMetadataFormats"),
    LIST_SETS("ListSets"),
    GET_RECORD("GetRecord"),
    LIST_IDENTIFIERS("ListIdentifiers"),
    LIST_RECORDS("ListRecords");

    private final String word;

    Verb(String word) {
        this.word = word;
    }

    static Optional<Verb> of(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word.equals(word)).findFirst();
    }

    String word() {
        return word;
    }

    Set<String> required() {
        return switch (this) {
            case IDENTIFY, LIST_METADATA_FORMATS, LIST_SETS -> Set.of();
            case GET_RECORD -> Set.of(Arguments.IDENTIFIER, Arguments.PREFIX);
            case LIST_IDENTIFIERS, LIST_RECORDS -> Set.of(Arguments.PREFIX);
        };
    }

    Set<String> optional() {
        return switch (this) {
            case IDENTIFY, LIST_SETS, GET_RECORD -> Set.of();
            case LIST_METADATA_FORMATS -> Set.of(Arguments.IDENTIFIER);
            case LIST_IDENTIFIERS, LIST_RECORDS -> Set.of(Arguments.FROM, Arguments.UNTIL, Arguments.SET);
        };
    }

    /** Whether an answer may be a part of a list. */
    boolean isList() {
        return this == LIST_SETS || this == LIST_IDENTIFIERS || this == LIST_RECORDS;
    }
}
