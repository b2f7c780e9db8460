package it.comunitadipratiche.core.transfer.bibliographies;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.kernel.PersonName;
import it.comunitadipratiche.core.library.ActType;
import it.comunitadipratiche.core.library.DatePrecision;
import it.comunitadipratiche.core.library.DocumentLanguage;
import it.comunitadipratiche.core.library.Doi;
import it.comunitadipratiche.core.library.Licence;
import it.comunitadipratiche.core.library.MaterialKind;
import it.comunitadipratiche.core.library.PublicationForm;
import it.comunitadipratiche.core.library.bibliography.PartialDate;
import it.comunitadipratiche.core.library.bibliography.Reference;
import it.comunitadipratiche.core.library.bibliography.Variable;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a material that a record tells. What the record cannot tell, such as themes, stays as it is here; what does
 * not fit is left out, or made to fit, and said.
 */
final class MaterialFields {
    private static final int TITLE = 500;
    private static final int ABSTRACT = 3_000;
    private static final int MOST_NAMES = 100;
    private static final int MOST_KEYWORDS = 100;
    private static final int SHORT = 60;
    private static final int PLACE = 200;
    private static final int NAME = 300;
    private static final int ADDRESS = 2_000;
    private static final int LANGUAGE_SHOWN = 40;

    /** What a record may leave untold without emptying it. */
    private static final Set<String> SUPPOSED = Set.of("kind", "actType", "licence");

    private final Reference reference;
    private final BibliographyOptions options;
    private final LocalDate today;
    private final List<Message> notes = new ArrayList<>();

    MaterialFields(Reference reference, BibliographyOptions options, LocalDate today) {
        this.reference = reference;
        this.options = options;
        this.today = today;
    }

    /** What is to be said of the fields. */
    List<Message> notes() {
        return notes;
    }

    /** The fields with what was there before. */
    JsonObject over(JsonObject before, Locale locale) {
        JsonObjectBuilder fields = JSON.createObjectBuilder(before);
        localized("title", cut(reference.text(Variable.TITLE), TITLE, "title"), before, locale, fields);
        localized("summary", cut(reference.text(Variable.ABSTRACT), ABSTRACT, "abstract"), before, locale, fields);
        for (String name : SUPPOSED) {
            if (!before.containsKey(name)) {
                fields.add(name, supposed(name));
            }
        }
        put("date", issued().map(day -> JSON.createValue(day.toString())), fields);
        put("language", language().map(language -> JSON.createValue(language.name())), fields);
        put("sourceUrl", address(), fields);
        if (reference.kind().isLegal()) {
            put("issuer", issuer(), fields);
        } else {
            put("creators", names(reference.authors()), fields);
        }
        put("number", text(Variable.NUMBER, SHORT), fields);
        put("keywords", texts(reference.keywords(), MOST_KEYWORDS), fields);
        put("publication", publication(), fields);
        if (reference.has(Variable.GENRE) && !reference.kind().isLegal()) {
            notes.add(new Message("transfer.bibliography.lost", reference.text(Variable.GENRE)));
        }
        return fields.build();
    }

    private static void put(String name, Optional<? extends JsonValue> value, JsonObjectBuilder fields) {
        value.ifPresentOrElse(told -> fields.add(name, told), () -> fields.remove(name));
    }

    private static void localized(
            String name, String text, JsonObject before, Locale locale, JsonObjectBuilder fields) {
        JsonObjectBuilder texts = JSON.createObjectBuilder(
                before.get(name) instanceof JsonObject there ? there : JsonValue.EMPTY_JSON_OBJECT);
        if (text.isEmpty()) {
            texts.remove(locale.toLanguageTag());
        } else {
            texts.add(locale.toLanguageTag(), text);
        }
        JsonObject all = texts.build();
        put(name, all.isEmpty() ? Optional.empty() : Optional.of(all), fields);
    }

    private String supposed(String name) {
        boolean isLegal = reference.kind().isLegal();
        return switch (name) {
            case "kind" -> (isLegal ? MaterialKind.NORMATIVE : options.kind()).name();
            case "actType" -> act().name();
            default -> (isLegal ? Licence.OFFICIAL_ACT : options.licence()).name();
        };
    }

    private ActType act() {
        return switch (reference.kind()) {
            case LEGISLATION -> ActType.LAW;
            case JUDGMENT -> ActType.JUDGMENT;
            case REPORT -> ActType.REPORT;
            case JOURNAL_ARTICLE, MAGAZINE_ARTICLE, BOOK, CHAPTER, CONFERENCE_PAPER, THESIS -> ActType.RESEARCH;
            case NEWS_ARTICLE, WEB_PAGE, DATASET, OTHER -> ActType.OTHER;
        };
    }

    private @Nullable PublicationForm form() {
        return switch (reference.kind()) {
            case LEGISLATION, JUDGMENT -> null;
            case JOURNAL_ARTICLE -> PublicationForm.JOURNAL_ARTICLE;
            case MAGAZINE_ARTICLE -> PublicationForm.MAGAZINE_ARTICLE;
            case NEWS_ARTICLE -> PublicationForm.NEWS_ARTICLE;
            case BOOK -> PublicationForm.BOOK;
            case CHAPTER -> PublicationForm.CHAPTER;
            case CONFERENCE_PAPER -> PublicationForm.CONFERENCE_PAPER;
            case THESIS -> PublicationForm.THESIS;
            case REPORT -> PublicationForm.REPORT;
            case WEB_PAGE -> PublicationForm.WEB_PAGE;
            case DATASET -> PublicationForm.DATASET;
            case OTHER -> PublicationForm.OTHER;
        };
    }

    private Optional<LocalDate> issued() {
        Optional<LocalDate> day = reference.issued().map(PartialDate::first);
        if (day.filter(told -> told.isAfter(today)).isPresent()) {
            notes.add(new Message(
                    "transfer.bibliography.future", reference.issued().get()));
            return Optional.empty();
        }
        return day;
    }

    private Optional<DocumentLanguage> language() {
        String told = reference.text(Variable.LANGUAGE).strip().toLowerCase(Locale.ROOT);
        if (told.isEmpty()) {
            return Optional.empty();
        }
        String code = told.split("[-_ ;,]", 2)[0];
        DocumentLanguage language =
                switch (code) {
                    case "it", "ita", "italian", "italiano" -> DocumentLanguage.IT;
                    case "en", "eng", "english", "inglese", "american", "british", "ukenglish", "usenglish" ->
                        DocumentLanguage.EN;
                    case "fr", "fra", "fre", "french", "francese", "français" -> DocumentLanguage.FR;
                    case "de", "deu", "ger", "german", "ngerman", "tedesco", "deutsch" -> DocumentLanguage.DE;
                    case "es", "spa", "spanish", "spagnolo", "español" -> DocumentLanguage.ES;
                    case "sl", "slv", "slovene", "slovenian", "sloveno" -> DocumentLanguage.SL;
                    default -> DocumentLanguage.OTHER;
                };
        if (language == DocumentLanguage.OTHER) {
            String shown = told.length() > LANGUAGE_SHOWN ? told.substring(0, LANGUAGE_SHOWN) + "…" : told;
            notes.add(new Message("transfer.bibliography.language", shown));
        }
        return Optional.of(language);
    }

    private Optional<JsonValue> address() {
        String url = reference.text(Variable.URL);
        if (url.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(url);
            boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (isWeb && uri.getHost() != null && url.length() <= ADDRESS) {
                return Optional.of(JSON.createValue(url));
            }
        } catch (URISyntaxException e) {
            // told below, as any other text that is no address
        }
        notes.add(new Message("transfer.bibliography.url", shortened(url)));
        return Optional.empty();
    }

    private static String shortened(String text) {
        return text.length() > ADDRESS / 10 ? text.substring(0, ADDRESS / 10) + "…" : text;
    }

    private Optional<JsonValue> issuer() {
        String authority = cut(reference.text(Variable.AUTHORITY), NAME, "author");
        return authority.isEmpty()
                ? Optional.empty()
                : Optional.of(JSON.createObjectBuilder().add("name", authority).build());
    }

    private Optional<JsonValue> publication() {
        JsonObjectBuilder publication = JSON.createObjectBuilder();
        PublicationForm form = form();
        if (form != null) {
            publication.add("form", form.name());
        }
        put("containerTitle", text(Variable.CONTAINER, TITLE), publication);
        put("editors", names(reference.editors()), publication);
        put("volume", text(Variable.VOLUME, SHORT), publication);
        put("issue", text(Variable.ISSUE, SHORT), publication);
        put("pages", text(Variable.PAGES, SHORT), publication);
        put("publisher", text(Variable.PUBLISHER, NAME), publication);
        put("place", text(Variable.PLACE, PLACE), publication);
        put("edition", text(Variable.EDITION, SHORT), publication);
        put("series", text(Variable.SERIES, NAME), publication);
        put("doi", doi().map(JSON::createValue), publication);
        put("isbn", text(Variable.ISBN, SHORT), publication);
        put("issn", text(Variable.ISSN, SHORT), publication);
        reference
                .issued()
                .filter(day -> !day.first().isAfter(today) && day.day() == 0)
                .ifPresent(day -> publication.add(
                        "dateKnown", (day.month() == 0 ? DatePrecision.YEAR : DatePrecision.MONTH).name()));
        reference
                .accessed()
                .ifPresent(day -> publication.add("accessed", day.first().toString()));
        JsonObject told = publication.build();
        return told.isEmpty() ? Optional.empty() : Optional.of(told);
    }

    private Optional<String> doi() {
        String written = reference.text(Variable.DOI);
        Optional<String> doi = Doi.normal(written);
        if (!written.isEmpty() && doi.isEmpty()) {
            notes.add(new Message("transfer.bibliography.doi", shortened(written)));
        }
        return doi;
    }

    private Optional<JsonValue> text(Variable variable, int longest) {
        String text = cut(reference.text(variable), longest, variable.csl());
        return text.isEmpty() ? Optional.empty() : Optional.of(JSON.createValue(text));
    }

    private Optional<JsonValue> names(List<PersonName> people) {
        return texts(people.stream().map(PersonName::written).toList(), MOST_NAMES);
    }

    private Optional<JsonValue> texts(List<String> all, int most) {
        if (all.size() > most) {
            notes.add(new Message("transfer.bibliography.many", all.size(), most));
        }
        JsonArrayBuilder texts = JSON.createArrayBuilder();
        all.stream().limit(most).forEach(text -> texts.add(text.length() > NAME ? text.substring(0, NAME) : text));
        return all.isEmpty() ? Optional.empty() : Optional.of(texts.build());
    }

    private String cut(String text, int longest, String name) {
        if (text.length() <= longest) {
            return text;
        }
        notes.add(new Message("transfer.bibliography.cut", name, longest));
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
