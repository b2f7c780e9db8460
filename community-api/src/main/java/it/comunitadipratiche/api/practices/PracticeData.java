package it.comunitadipratiche.api.practices;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.api.jsonld.EntryData;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.RecordTypes;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.practices.Practice;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.core.territories.TerritoryDetails;
import it.comunitadipratiche.core.welfare.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Practices for machines: the account of a project, who told of in it did what, where and when. */
@ApplicationScoped
class PracticeData implements EntryData {
    private Territories territories;
    private Settings settings;

    @SuppressWarnings("NullAway.Init")
    protected PracticeData() {
        // for the CDI proxy
    }

    @Inject
    PracticeData(Territories territories, Settings settings) {
        this.territories = territories;
        this.settings = settings;
    }

    @Override
    public String type() {
        return Practice.TYPE;
    }

    @Override
    public JsonObject of(ReadyDocument document, String address, Locale language) {
        Practice practice = document.as(Practice.class);
        JsonObject links = TypedContent.parse(document.json()).getJsonObject("links");
        String name = practice.title().best(language);
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("@type", "CreativeWork")
                .add("@id", address)
                .add("url", address)
                .add("name", name)
                .add("inLanguage", language.toLanguageTag())
                .add("datePublished", document.publishedAt().toString())
                .add("dateModified", document.modifiedAt().toString())
                .add(
                        "publisher",
                        JSON.createObjectBuilder().add("@type", "Organization").add("name", settings.siteName()));
        if (practice.summary() != null) {
            json.add("abstract", practice.summary().best(language));
        }
        json.add("about", about(practice, name, language));
        places(practice, json);
        period(practice).ifPresent(period -> json.add("temporalCoverage", period));
        some("sourceOrganization", authority(practice, links), json);
        some("contributor", partners(practice, links), json);
        some("funder", funders(practice), json);
        return json.build();
    }

    private static void some(String name, List<JsonObject> values, JsonObjectBuilder json) {
        if (!values.isEmpty()) {
            json.add(name, JSON.createArrayBuilder(values));
        }
    }

    /** The project itself, and what it is about. */
    private static JsonArrayBuilder about(Practice practice, String name, Locale language) {
        JsonArrayBuilder about = JSON.createArrayBuilder()
                .add(JSON.createObjectBuilder().add("@type", "Project").add("name", name));
        List<Enum<?>> terms = new ArrayList<>();
        Optional.ofNullable(practice.instrument()).ifPresent(terms::add);
        terms.addAll(all(practice.policyAreas()));
        terms.forEach(term -> about.add(JSON.createObjectBuilder()
                .add("@type", "DefinedTerm")
                .add("termCode", term.name())
                .add("name", RecordTypes.labelOf(term).best(language))));
        return about;
    }

    private void places(Practice practice, JsonObjectBuilder json) {
        List<TerritoryDetails> places = all(practice.territories()).stream()
                .flatMap(code -> territories.find(code).stream())
                .toList();
        if (!places.isEmpty()) {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            places.forEach(place -> array.add(JSON.createObjectBuilder()
                    .add("@type", "Place")
                    .add("name", place.label())
                    .add("identifier", place.code())));
            json.add("spatialCoverage", array);
        }
    }

    /** From its start to its end, which may be open (ISO 8601). */
    private static Optional<String> period(Practice practice) {
        LocalDate end = practice.endDate();
        return Optional.ofNullable(practice.startDate()).map(start -> start + "/" + (end == null ? ".." : end));
    }

    private List<JsonObject> authority(Practice practice, JsonObject links) {
        Practice.Authority authority = practice.proceedingAuthority();
        return authority == null
                ? List.of()
                : organization(authority.organization(), authority.name(), "proceedingAuthority.organization", links)
                        .stream()
                        .toList();
    }

    private List<JsonObject> partners(Practice practice, JsonObject links) {
        return all(practice.partners()).stream()
                .flatMap(partner ->
                        organization(partner.organization(), partner.name(), "partners.organization", links).stream())
                .toList();
    }

    /** Those who brought money. */
    private static List<JsonObject> funders(Practice practice) {
        Set<String> names = new LinkedHashSet<>();
        all(practice.resources()).stream()
                .filter(resource -> resource.contribution() == Resource.MONEY)
                .map(Practice.Contribution::who)
                .filter(Objects::nonNull)
                .forEach(names::add);
        return names.stream().map(PracticeData::organization).toList();
    }

    private Optional<JsonObject> organization(@Nullable Id id, @Nullable String name, String path, JsonObject links) {
        if (id != null && links.get(path) instanceof JsonArray targets) {
            return targets.stream()
                    .map(JsonValue::asJsonObject)
                    .filter(target -> target.getString("id").equals(id.toString()))
                    .map(target -> JSON.createObjectBuilder(organization(target.getString("title", "")))
                            .add("url", settings.siteUrl() + target.getString("url"))
                            .build())
                    .findFirst();
        }
        return Optional.ofNullable(name).map(PracticeData::organization);
    }

    private static JsonObject organization(String name) {
        return JSON.createObjectBuilder()
                .add("@type", "Organization")
                .add("name", name)
                .build();
    }

    private static <T> List<T> all(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
