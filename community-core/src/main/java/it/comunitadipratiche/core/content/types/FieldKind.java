package it.comunitadipratiche.core.content.types;

/** What a field holds, and how its values look in JSON. */
public enum FieldKind {
    /** A plain text: a string. */
    TEXT,
    /** Formatted text: a string of sanitized HTML. */
    RICH_TEXT,
    /** A whole number of up to 64 bits. */
    INTEGER,
    /** A decimal number. */
    DECIMAL,
    /** An amount: {@code {"amount": "12.50", "currency": "EUR"}}. */
    MONEY,
    BOOLEAN,
    /** A day: {@code "2026-11-23"}. */
    DATE,
    /** A moment: {@code "2026-11-23T09:30:00Z"}. */
    INSTANT,
    /** One of the field's options: a string. */
    ENUM,
    /** A concept of the field's scheme: its id; URI or code are accepted too. */
    TERM,
    /** A territory: its ISTAT code. */
    TERRITORY,
    /** Another entry: its id. */
    REFERENCE,
    /** A file: its asset id. */
    ASSET,
    EMAIL,
    URL,
    /** A law, article or judgment: URN:NIR, ELI or ECLI. */
    LEGAL_REFERENCE,
    /** A place: {@code {"latitude": 45.46, "longitude": 9.19}}. */
    GEO_POINT,
    /** Fields that belong together: an object. */
    GROUP,
    /** Several values of one kind: an array. */
    LIST
}
