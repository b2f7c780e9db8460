package it.comunitadipratiche.api.oai;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An entry as catalogues know things, before it is written in one of their formats.
 *
 * @param creators who wrote it; {@code issuers} the bodies it comes from, {@code contributors} who took part
 * @param publisher who makes it available here
 * @param issued a year, a month or a day
 * @param kinds what it is called that it is
 * @param isText whether it is something to read
 * @param languages of the work itself
 * @param addresses of its pages, the standard language first
 */
record Described(
        List<Words> titles,
        List<Words> summaries,
        List<String> creators,
        List<String> issuers,
        List<String> contributors,
        String publisher,
        Optional<String> issued,
        Instant changed,
        List<Words> kinds,
        boolean isText,
        List<String> languages,
        List<Subject> subjects,
        List<Place> places,
        List<Words> rights,
        Optional<String> licence,
        List<String> identifiers,
        List<String> addresses,
        Optional<String> source,
        List<FileOf> files,
        List<Related> related) {

    /** A text, in a language if it is in one. */
    record Words(Optional<String> language, String text) {
        static Words plain(String text) {
            return new Words(Optional.empty(), text);
        }

        static Words in(String language, String text) {
            return new Words(Optional.of(language), text);
        }
    }

    /** What it is about, and the address of the concept if it is one. */
    record Subject(List<Words> labels, Optional<String> uri) {}

    /** A territory by its ISTAT code. */
    record Place(String name, String code) {}

    /** A file that everybody may have. */
    record FileOf(String address, String mediaType) {}

    /** Another work, by its page here or its legal identifier. */
    record Related(Relation relation, String title, String address) {}

    /** How another work stands to this one. */
    enum Relation {
        REPLACES,
        IS_REPLACED_BY,
        IS_VERSION_OF,
        REFERENCES,
        COMES_FROM
    }
}
