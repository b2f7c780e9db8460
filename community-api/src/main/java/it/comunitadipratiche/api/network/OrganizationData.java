package it.comunitadipratiche.api.network;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.api.jsonld.EntryData;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.network.Nature;
import it.comunitadipratiche.core.network.Organization;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.core.territories.TerritoryDetails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Organizations for machines. */
@ApplicationScoped
class OrganizationData implements EntryData {
    private static final String ITALY = "IT";
    private Territories territories;
    private Settings settings;

    @SuppressWarnings("NullAway.Init")
    protected OrganizationData() {
        // for the CDI proxy
    }

    @Inject
    OrganizationData(Territories territories, Settings settings) {
        this.territories = territories;
        this.settings = settings;
    }

    @Override
    public String type() {
        return Organization.TYPE;
    }

    @Override
    public JsonObject of(ReadyDocument document, String address, Locale language) {
        Organization organization = document.as(Organization.class);
        JsonObjectBuilder json = JSON.createObjectBuilder();
        kind(organization.nature(), json);
        json.add("@id", address + "#organization")
                .add("name", organization.name().best(language))
                .add("url", Objects.requireNonNullElse(organization.website(), address))
                .add("mainEntityOfPage", address);
        if (organization.description() != null) {
            json.add("description", organization.description().best(language));
        }
        add("taxID", organization.taxCode(), json);
        add("vatID", organization.vatNumber(), json);
        Optional.ofNullable(organization.seat()).ifPresent(seat -> json.add("address", address(seat)));
        areas(organization.territoriesServed(), json);
        logo(TypedContent.parse(document.json())).ifPresent(logo -> json.add("logo", logo));
        return json.build();
    }

    private static void kind(@Nullable Nature nature, JsonObjectBuilder json) {
        JsonArrayBuilder kinds = JSON.createArrayBuilder().add("Organization");
        if (nature == Nature.PUBLIC) {
            json.add("@type", kinds.add("GovernmentOrganization"));
        } else if (nature == Nature.ETS) {
            json.add("@type", kinds.add("NGO"));
        } else {
            json.add("@type", "Organization");
        }
    }

    private static void add(String name, @Nullable String value, JsonObjectBuilder json) {
        if (value != null) {
            json.add(name, value);
        }
    }

    private JsonObjectBuilder address(Organization.Seat seat) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("@type", "PostalAddress");
        add("streetAddress", seat.address(), json);
        Optional.ofNullable(seat.municipality()).flatMap(territories::find).ifPresent(place -> {
            json.add("addressLocality", place.name());
            place.sigla().ifPresent(letters -> json.add("addressRegion", letters));
        });
        return json.add("addressCountry", ITALY);
    }

    private void areas(@Nullable List<String> codes, JsonObjectBuilder json) {
        List<TerritoryDetails> served = Objects.requireNonNullElse(codes, List.<String>of()).stream()
                .flatMap(code -> territories.find(code).stream())
                .toList();
        if (!served.isEmpty()) {
            JsonArrayBuilder areas = JSON.createArrayBuilder();
            served.forEach(place -> areas.add(JSON.createObjectBuilder()
                    .add("@type", "AdministrativeArea")
                    .add("name", place.name())));
            json.add("areaServed", areas);
        }
    }

    private Optional<String> logo(JsonObject document) {
        return document.getJsonObject("assets").get("logo") instanceof JsonArray logos && !logos.isEmpty()
                ? Optional.of(settings.siteUrl() + logos.getJsonObject(0).getString("url"))
                : Optional.empty();
    }
}
