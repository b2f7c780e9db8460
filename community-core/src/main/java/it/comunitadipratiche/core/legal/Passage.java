package it.comunitadipratiche.core.legal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of an act: an article, and within it a comma (a paragraph in acts of the European Union), a letter, a numbered
 * item. Numbers are as written, without hyphens: {@code 16bis}.
 */
public record Passage(
        Optional<String> article, Optional<String> comma, Optional<String> letter, Optional<String> item) {
    private static final Pattern CODE = Pattern.compile(
            "art([0-9a-z]{1,20})(?:-com([0-9a-z]{1,20}))?(?:-let([0-9a-z]{1,20}))?(?:-num([0-9a-z]{1,20}))?");

    /** The act as a whole. */
    public static final Passage WHOLE =
            new Passage(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static Passage article(String number) {
        return new Passage(Optional.of(number), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public boolean isWhole() {
        return article.isEmpty();
    }

    /** The article it lies in, or the whole. */
    public Passage onlyArticle() {
        return article.map(Passage::article).orElse(WHOLE);
    }

    /** Such as {@code art55-com3-letb}, as in a URN:NIR after the tilde; empty for the whole. */
    public String code() {
        String urn = urn();
        return urn.isEmpty() ? "" : urn.substring(1);
    }

    /** The passage of a {@link #code}; nothing if the text is none. */
    public static Optional<Passage> ofCode(String code) {
        if (code.isEmpty()) {
            return Optional.of(WHOLE);
        }
        Matcher parts = CODE.matcher(code);
        return parts.matches()
                ? Optional.of(new Passage(
                        Optional.of(parts.group(1)),
                        Optional.ofNullable(parts.group(2)),
                        Optional.ofNullable(parts.group(3)),
                        Optional.ofNullable(parts.group(4))))
                : Optional.empty();
    }

    /**
     * Such as "art. 55, comma 3, lett. b), n. 2"; empty for the whole.
     *
     * @param paragraph what its paragraphs are called, "comma" or "par."
     */
    public String label(String paragraph) {
        List<String> parts = new ArrayList<>();
        article.ifPresent(number -> parts.add("art. " + hyphenated(number)));
        comma.ifPresent(number -> parts.add(paragraph + " " + hyphenated(number)));
        letter.ifPresent(name -> parts.add("lett. " + hyphenated(name) + ")"));
        item.ifPresent(number -> parts.add("n. " + number));
        return String.join(", ", parts);
    }

    /** {@code 16bis} is written 16-bis, the letter {@code abis} a-bis. */
    private static String hyphenated(String number) {
        for (int at = 1; at < number.length(); at++) {
            if (Latin.SUFFIXES.contains(number.substring(at))) {
                return number.substring(0, at) + "-" + number.substring(at);
            }
        }
        return number;
    }

    /** {@code ~art55-com3-letb}, empty for the whole. */
    String urn() {
        return article.map(number -> "~art" + number
                        + comma.map(text -> "-com" + text).orElse("")
                        + letter.map(text -> "-let" + text).orElse("")
                        + item.map(text -> "-num" + text).orElse(""))
                .orElse("");
    }

    /** {@code art_6/par_1/pnt_e/}, empty for the whole. */
    String eli() {
        return article.map(number -> "art_" + number + "/"
                        + comma.map(text -> "par_" + text + "/").orElse("")
                        + letter.map(text -> "pnt_" + text + "/").orElse(""))
                .orElse("");
    }
}
