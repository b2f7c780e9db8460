package it.comunitadipratiche.api.oai;

import it.comunitadipratiche.api.oai.Described.FileOf;
import it.comunitadipratiche.api.oai.Described.Place;
import it.comunitadipratiche.api.oai.Described.Related;
import it.comunitadipratiche.api.oai.Described.Relation;
import it.comunitadipratiche.api.oai.Described.Subject;
import it.comunitadipratiche.api.oai.Described.Words;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.content.types.RecordTypes;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.harvest.HarvestedRecord;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.library.DocumentLanguage;
import it.comunitadipratiche.core.library.Licence;
import it.comunitadipratiche.core.library.Material;
import it.comunitadipratiche.core.network.Organization;
import it.comunitadipratiche.core.practices.Practice;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes entries for catalogues: materials and practices by what they are, the rest by what all content has. */
@ApplicationScoped
class Describing {
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final Map<String, Relation> RELATIONS = Map.of(
            "replaces", Relation.REPLACES,
            "isReplacedBy", Relation.IS_REPLACED_BY,
            "isVersionOf", Relation.IS_VERSION_OF,
            "references", Relation.REFERENCES,
            "relatedMaterials", Relation.REFERENCES,
            "fromPractice", Relation.COMES_FROM,
            "replicatedFrom", Relation.COMES_FROM);

    private ContentTypes types;
    private Vocabularies vocabularies;
    private Territories territories;
    private Settings settings;

    @SuppressWarnings("NullAway.Init")
    protected Describing() {
        // for the CDI proxy
    }

    @Inject
    Describing(ContentTypes types, Vocabularies vocabularies, Territories territories, Settings settings) {
        this.types = types;
        this.vocabularies = vocabularies;
        this.territories = territories;
        this.settings = settings;
    }

    /** A publication and what it says. */
    private record Version(ReadyDocument document, JsonObject json) {
        String language() {
            return document.key().locale().toLanguageTag();
        }
    }

    /** What only some content types have. */
    private record Special(
            List<String> creators,
            List<String> issuers,
            List<String> contributors,
            Optional<String> issued,
            List<Words> kinds,
            List<String> languages,
            List<LocalizedText> subjects,
            List<String> places,
            List<Words> rights,
            Optional<String> licence,
            List<String> identifiers,
            Optional<String> source,
            List<String> norms) {}

    /** @param from not a deleted record */
    Described describe(HarvestedRecord from) {
        List<Version> versions = from.documents().stream()
                .map(document -> new Version(document, TypedContent.parse(document.json())))
                .toList();
        Version first = versions.get(0);
        Special special =
                switch (from.type()) {
                    case Material.TYPE -> material(first);
                    case Practice.TYPE -> practice(first);
                    default -> other(versions);
                };
        List<Words> kinds = new ArrayList<>(special.kinds());
        types.find(from.type()).ifPresent(type -> kinds.addAll(words(type.label())));
        return new Described(
                worded("title", versions),
                worded("summary", versions),
                special.creators(),
                special.issuers(),
                special.contributors(),
                settings.siteName(),
                special.issued(),
                from.stampedAt(),
                kinds,
                !from.type().equals(Organization.TYPE),
                special.languages(),
                subjects(versions, special),
                special.places().stream()
                        .flatMap(code -> territories.find(code).stream())
                        .map(place -> new Place(place.label(), place.code()))
                        .toList(),
                special.rights(),
                special.licence(),
                special.identifiers(),
                versions.stream()
                        .map(version -> settings.siteUrl() + version.json().getString("url"))
                        .toList(),
                special.source(),
                files(first),
                related(first, special));
    }

    private static List<Words> worded(String name, List<Version> versions) {
        return versions.stream()
                .map(version -> Words.in(version.language(), version.json().getString(name, "")))
                .filter(words -> !words.text().isBlank())
                .toList();
    }

    private Special material(Version version) {
        Material material = version.document().as(Material.class);
        List<String> places = material.territory() == null ? List.of() : List.of(material.territory());
        List<String> identifiers = new ArrayList<>(all(material.identifiers()));
        Optional<Licence> licence = Optional.ofNullable(material.licence());
        List<Words> rights = new ArrayList<>();
        licence.ifPresent(terms -> rights.addAll(words(RecordTypes.labelOf(terms))));
        Optional.ofNullable(material.rights()).map(Words::plain).ifPresent(rights::add);
        List<Words> kinds = new ArrayList<>();
        Stream.<@Nullable Enum<?>>of(material.actType(), material.kind())
                .forEach(kind -> kinds.addAll(kind == null ? List.of() : words(RecordTypes.labelOf(kind))));
        return new Special(
                all(material.creators()),
                issuer(material.issuer(), version),
                List.of(),
                Optional.ofNullable(material.date()).map(LocalDate::toString),
                kinds,
                Optional.ofNullable(material.language()).flatMap(DocumentLanguage::tag).stream()
                        .toList(),
                all(material.policyAreas()).stream().map(RecordTypes::labelOf).toList(),
                places,
                rights,
                licence.flatMap(Licence::uri),
                identifiers,
                Optional.ofNullable(material.sourceUrl()),
                all(material.norms()));
    }

    private static List<String> issuer(Material.@Nullable Issuer issuer, Version version) {
        return issuer == null ? List.of() : name(issuer.organization(), issuer.name(), "issuer.organization", version);
    }

    private Special practice(Version version) {
        Practice practice = version.document().as(Practice.class);
        Practice.Authority authority = practice.proceedingAuthority();
        List<LocalizedText> subjects = new ArrayList<>();
        Optional.ofNullable(practice.instrument()).map(RecordTypes::labelOf).ifPresent(subjects::add);
        all(practice.policyAreas()).stream().map(RecordTypes::labelOf).forEach(subjects::add);
        return new Special(
                List.of(),
                authority == null
                        ? List.of()
                        : name(authority.organization(), authority.name(), "proceedingAuthority.organization", version),
                all(practice.partners()).stream()
                        .flatMap(partner ->
                                name(partner.organization(), partner.name(), "partners.organization", version).stream())
                        .distinct()
                        .toList(),
                Optional.of(published(version)),
                List.of(),
                List.of(version.language()),
                subjects,
                all(practice.territories()),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                all(practice.relatedNorms()));
    }

    private Special other(List<Version> versions) {
        JsonObject fields = versions.get(0).json().getJsonObject("fields");
        JsonValue authors = fields.getOrDefault("authors", fields.getOrDefault("author", JsonValue.NULL));
        List<JsonValue> values = authors instanceof JsonArray array ? array : List.of(authors);
        return new Special(
                values.stream()
                        .filter(JsonString.class::isInstance)
                        .map(name -> ((JsonString) name).getString())
                        .toList(),
                List.of(),
                List.of(),
                Optional.of(published(versions.get(0))),
                List.of(),
                versions.stream().map(Version::language).toList(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static String published(Version version) {
        return version.document().publishedAt().atZone(ITALY).toLocalDate().toString();
    }

    /** An organization by the title of its page, or else the name that was written. */
    private static List<String> name(@Nullable Id id, @Nullable String name, String path, Version version) {
        Optional<String> known = id == null
                ? Optional.empty()
                : part(version.json(), "links").getOrDefault(path, JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                        .map(JsonValue::asJsonObject)
                        .filter(link -> link.getString("id").equals(id.toString()))
                        .map(link -> link.getString("title", ""))
                        .findFirst();
        return known.or(() -> Optional.ofNullable(name)).stream().toList();
    }

    private List<Subject> subjects(List<Version> versions, Special special) {
        Map<String, List<Words>> labels = new LinkedHashMap<>();
        for (Version version : versions) {
            part(version.json(), "terms").values().stream()
                    .flatMap(concepts -> concepts.asJsonArray().stream())
                    .map(JsonValue::asJsonObject)
                    .forEach(concept -> labels.computeIfAbsent(concept.getString("id"), id -> new ArrayList<>())
                            .add(Words.in(version.language(), concept.getString("label"))));
        }
        List<Subject> subjects = new ArrayList<>();
        labels.forEach((id, words) ->
                subjects.add(new Subject(words, vocabularies.find(Id.of(id)).map(ConceptDetails::uri))));
        special.subjects().forEach(label -> subjects.add(new Subject(words(label), Optional.empty())));
        return subjects;
    }

    private List<FileOf> files(Version version) {
        return part(version.json(), "assets").getOrDefault("files", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .map(file -> new FileOf(settings.siteUrl() + file.getString("url"), file.getString("mediaType")))
                .toList();
    }

    private List<Related> related(Version version, Special special) {
        List<Related> related = new ArrayList<>();
        part(version.json(), "links").forEach((path, links) -> {
            Relation relation = RELATIONS.get(path);
            if (relation != null) {
                links.asJsonArray()
                        .getValuesAs(JsonObject.class)
                        .forEach(link -> related.add(new Related(
                                relation, link.getString("title", ""), settings.siteUrl() + link.getString("url"))));
            }
        });
        special.norms().forEach(norm -> related.add(new Related(Relation.REFERENCES, "", norm)));
        return related;
    }

    private static JsonObject part(JsonObject json, String name) {
        return json.get(name) instanceof JsonObject found ? found : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static List<Words> words(LocalizedText text) {
        return text.values().entrySet().stream()
                .map(one -> Words.in(one.getKey(), one.getValue()))
                .toList();
    }

    private static <T> List<T> all(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
