package it.comunitadipratiche.api.opendata;

/** What stands between the cells of a table. */
public enum Delimiter {
    /** As RFC 4180 has it. */
    COMMA(','),
    /** As spreadsheets expect where a comma stands before decimals, as in Italy. */
    SEMICOLON(';');

    private final char character;

    Delimiter(char character) {
        this.character = character;
    }

    char character() {
        return character;
    }
}
