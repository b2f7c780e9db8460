package it.comunitadipratiche.core.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The readable part of an address: lower-case ASCII letters, digits and single hyphens, at most 120 characters. */
public record Slug(String value) {
    public static final int MAX_LENGTH = 120;
    private static final Pattern VALID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    public Slug {
        if (!isValid(value)) {
            throw new InvalidInputException("/slug", "kernel.slug", value, MAX_LENGTH);
        }
    }

    public static boolean isValid(String value) {
        return value.length() <= MAX_LENGTH && VALID.matcher(value).matches();
    }

    /** The slug of a title: accents dropped, everything else but letters and digits a hyphen; {@code "senza-titolo"} if nothing is left. */
    public static Slug from(String title) {
        String plain = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String slug = strip(OTHER.matcher(plain).replaceAll("-"));
        if (slug.length() > MAX_LENGTH - 10) {
            slug = strip(slug.substring(0, MAX_LENGTH - 10));
        }
        return new Slug(slug.isEmpty() ? "senza-titolo" : slug);
    }

    /** The same slug with a number, for the second thing of that name. */
    public Slug numbered(int number) {
        return new Slug(strip(value.substring(0, Math.min(value.length(), MAX_LENGTH - 10))) + "-" + number);
    }

    private static String strip(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        int to = text.length() > from && text.endsWith("-") ? text.length() - 1 : text.length();
        return text.substring(from, to);
    }

    @Override
    public String toString() {
        return value;
    }
}
