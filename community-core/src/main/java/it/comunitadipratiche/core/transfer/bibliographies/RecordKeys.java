package it.comunitadipratiche.core.transfer.bibliographies;

import it.comunitadipratiche.core.library.Doi;
import it.comunitadipratiche.core.library.bibliography.PartialDate;
import it.comunitadipratiche.core.library.bibliography.Reference;
import it.comunitadipratiche.core.library.bibliography.Variable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By what a record is known again: its DOI, else its key in the list it comes from, else its title, year and first author.
 *
 * @param doi nothing if it has none
 * @param others its other names, the surest first
 */
record RecordKeys(Optional<String> doi, List<String> others) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_DOI = 190;
    private static final int BYTES = 16;

    static RecordKeys of(RecordReader.Found found, Reference reference, String source) {
        Optional<String> doi = Doi.normal(reference.text(Variable.DOI));
        List<String> others = new ArrayList<>();
        String key = found.key().strip();
        if (!key.isEmpty()) {
            others.add(
                    "key:" + (source.isEmpty() ? "" : source + ":") + (key.length() > LONGEST_KEY ? hash(key) : key));
        }
        String author = reference.authors().isEmpty()
                ? reference.text(Variable.AUTHORITY)
                : reference.authors().get(0).family();
        others.add("work:"
                + hash(String.join(
                        "\n",
                        plain(reference.text(Variable.TITLE)),
                        reference
                                .issued()
                                .map(PartialDate::year)
                                .map(String::valueOf)
                                .orElse(""),
                        plain(author))));
        return new RecordKeys(doi, others);
    }

    /** The name a new material gets. */
    String main() {
        return doi.map(RecordKeys::ofDoi).orElseGet(() -> others.get(0));
    }

    static String ofDoi(String doi) {
        return "doi:" + (doi.length() > LONGEST_DOI ? hash(doi) : doi);
    }

    /** Words alone, whatever their accents and capitals. */
    private static String plain(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NO_WORD.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
