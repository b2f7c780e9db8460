package it.comunitadipratiche.core.library.catalogue;

import it.comunitadipratiche.core.assets.AssetDetails;
import it.comunitadipratiche.core.assets.Assets;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.library.Doi;
import it.comunitadipratiche.core.library.PublicationForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a material may have in common with the same one under another entry. */
@ApplicationScoped
class Keys {
    private static final int MOST = 30;
    private static final int YEAR = 4;
    private static final int ISBN_BEFORE_2007 = 10;
    private static final String UNDATED = "0000";
    private static final Pattern DOI =
            Pattern.compile("(?i)^(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)?(10\\.\\d{4,9}/\\S+)$");
    private static final Pattern CELEX = Pattern.compile("(?i)celex(?:%3A|:)([0-9A-Z]{6,20})");
    private static final Pattern ELI = Pattern.compile("(?i)^https?://[^/]+/(eli/\\S+?)/?$");
    private Assets assets;

    @SuppressWarnings("NullAway.Init")
    protected Keys() {
        // for the CDI proxy
    }

    @Inject
    Keys(Assets assets) {
        this.assets = assets;
    }

    /** The keys of a material, by their kinds. */
    Map<Key.Kind, Set<String>> of(JsonObject fields) {
        Map<Key.Kind, Set<String>> keys = new LinkedHashMap<>();
        keys.put(Key.Kind.IDENTIFIER, identifiers(fields));
        keys.put(Key.Kind.FILE, files(fields));
        Set<String> titles = new LinkedHashSet<>();
        Set<String> words = new LinkedHashSet<>();
        String year = text(fields, "date");
        for (String title : titles(fields).values().values()) {
            String plain = TitleLikeness.plain(title);
            if (!plain.isEmpty()) {
                titles.add(shortened((year.length() < YEAR ? UNDATED : year.substring(0, YEAR)) + " " + plain));
            }
            new TitleLikeness(title).telling().forEach(word -> words.add(shortened(word)));
        }
        keys.put(Key.Kind.TITLE, titles);
        keys.put(Key.Kind.WORD, words);
        return keys;
    }

    static LocalizedText titles(JsonObject fields) {
        Map<String, String> titles = new TreeMap<>();
        if (fields.get("title") instanceof JsonObject byLanguage) {
            byLanguage.keySet().forEach(language -> titles.put(language, byLanguage.getString(language, "")));
        }
        return LocalizedText.of(titles);
    }

    /** Whether the key of a title tells no year. */
    static boolean isUndated(String title) {
        return title.startsWith(UNDATED);
    }

    /** The year of the key of a title. */
    static String year(String title) {
        return title.substring(0, YEAR);
    }

    /** The words of the key of a title. */
    static String words(String title) {
        return title.substring(YEAR + 1);
    }

    private static Set<String> identifiers(JsonObject fields) {
        Set<String> found = new LinkedHashSet<>();
        Stream.concat(texts(fields, "identifiers"), Stream.concat(texts(fields, "doi"), texts(fields, "identifier")))
                .limit(MOST)
                .map(Keys::identifier)
                .forEach(found::add);
        if (fields.get("publication") instanceof JsonObject publication) {
            Doi.normal(text(publication, "doi")).map(Keys::identifier).ifPresent(found::add);
            if (text(publication, "form").equals(PublicationForm.BOOK.name())) {
                isbn(text(publication, "isbn")).ifPresent(found::add);
            }
        }
        String source = text(fields, "sourceUrl");
        Matcher celex = CELEX.matcher(source);
        if (celex.find()) {
            found.add("celex:" + celex.group(1).toLowerCase(Locale.ROOT));
        } else if (DOI.matcher(source).matches() || ELI.matcher(source).matches()) {
            found.add(identifier(source));
        }
        return found;
    }

    /** The number of a book in thirteen digits; chapters have that of their book, which tells nothing of them. */
    static Optional<String> isbn(String written) {
        String digits = written.replaceAll("[^0-9Xx]", "");
        if (digits.length() == ISBN_BEFORE_2007) {
            String longer = "978" + digits.substring(0, ISBN_BEFORE_2007 - 1);
            int sum = 0;
            for (int at = 0; at < longer.length(); at++) {
                sum += Character.digit(longer.charAt(at), 10) * (at % 2 == 0 ? 1 : 3);
            }
            return longer.matches("[0-9]+") ? Optional.of("isbn:" + longer + (10 - sum % 10) % 10) : Optional.empty();
        }
        return digits.matches("97[89][0-9]{10}") ? Optional.of("isbn:" + digits) : Optional.empty();
    }

    /** However it is written. */
    static String identifier(String written) {
        String text = written.strip();
        Matcher doi = DOI.matcher(text);
        Matcher celex = CELEX.matcher(text);
        Matcher eli = ELI.matcher(text);
        String plain = text;
        if (doi.matches()) {
            plain = "doi:" + doi.group(1);
        } else if (celex.find()) {
            plain = "celex:" + celex.group(1);
        } else if (eli.matches()) {
            plain = eli.group(1);
        }
        return shortened(plain.toLowerCase(Locale.ROOT));
    }

    private Set<String> files(JsonObject fields) {
        List<Id> ids = texts(fields, "files")
                .flatMap(text -> Id.tryParse(text).stream())
                .limit(MOST)
                .toList();
        Set<String> found = new LinkedHashSet<>();
        if (!ids.isEmpty()) {
            Collection<AssetDetails> known = assets.find(ids).values();
            known.forEach(file -> found.add(file.sha256()));
        }
        return found;
    }

    private static Stream<String> texts(JsonObject fields, String name) {
        JsonValue value = fields.get(name);
        if (value instanceof JsonArray array) {
            return array.stream().filter(JsonString.class::isInstance).map(one -> ((JsonString) one).getString());
        }
        return value instanceof JsonString text ? Stream.of(text.getString()) : Stream.of();
    }

    private static String text(JsonObject fields, String name) {
        return fields.get(name) instanceof JsonString text ? text.getString() : "";
    }

    private static String shortened(String text) {
        return text.length() > Key.LONGEST ? text.substring(0, Key.LONGEST) : text;
    }
}
