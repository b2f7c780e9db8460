package it.comunitadipratiche.api.oai;

import java.io.Serial;

/** What is wrong with a request, in the words of the protocol. */
final class OaiException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Code code;

    OaiException(Code code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    Code code() {
        return code;
    }

    String text() {
        return String.valueOf(getMessage());
    }

    /** The errors of the protocol that can happen here; the names are those it gives them. */
    enum Code {
        BAD_ARGUMENT("badArgument"),
        BAD_RESUMPTION_TOKEN("badResumptionToken"),
        BAD_VERB("badVerb"),
        CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
        ID_DOES_NOT_EXIST("idDoesNotExist"),
        NO_RECORDS_MATCH("noRecordsMatch");

        private final String word;

        Code(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        /** Whether the arguments are not told back, as they mean nothing. */
        boolean doubtsArguments() {
            return this == BAD_ARGUMENT || this == BAD_VERB;
        }
    }
}
