package it.comunitadipratiche.api.library;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.api.jsonld.EntryData;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.PersonName;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.library.ActType;
import it.comunitadipratiche.core.library.Currency;
import it.comunitadipratiche.core.library.DocumentLanguage;
import it.comunitadipratiche.core.library.Licence;
import it.comunitadipratiche.core.library.Material;
import it.comunitadipratiche.core.library.MaterialKind;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.core.welfare.PolicyArea;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Materials for machines: norms as legislation, what has files as documents, the rest as works. */
@ApplicationScoped
class MaterialData implements EntryData {
    /** What says what the rules are, though it is no rule itself. */
    private static final Set<ActType> NO_RULES = Set.of(ActType.JUDGMENT, ActType.OPINION, ActType.RESEARCH);

    private Territories territories;
    private Settings settings;

    @SuppressWarnings("NullAway.Init")
    protected MaterialData() {
        // for the CDI proxy
    }

    @Inject
    MaterialData(Territories territories, Settings settings) {
        this.territories = territories;
        this.settings = settings;
    }

    @Override
    public String type() {
        return Material.TYPE;
    }

    @Override
    public JsonObject of(ReadyDocument document, String address, Locale language) {
        ReadMaterial read = new ReadMaterial(document, language);
        Material material = read.material();
        boolean isRule = material.kind() == MaterialKind.NORMATIVE && !NO_RULES.contains(material.actType());
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("@type", isRule ? "Legislation" : hasFiles(read) ? "DigitalDocument" : "CreativeWork")
                .add("@id", address)
                .add("url", address)
                .add("name", read.text(material.title()));
        add("abstract", read.text(material.summary()), json);
        add("genre", read.label(material.actType()), json);
        Optional.ofNullable(material.language())
                .flatMap(DocumentLanguage::tag)
                .ifPresent(tag -> json.add("inLanguage", tag));
        if (material.date() != null) {
            json.add("datePublished", material.date().toString());
        }
        json.add("dateModified", document.modifiedAt().toString());
        origin(read, json);
        rights(material, json);
        subjects(read, json);
        files(read, json);
        if (isRule) {
            legislation(read, json);
        } else {
            some("identifier", all(material.identifiers()).stream(), json);
        }
        works("isBasedOn", read.target(material.isVersionOf()).stream(), "CreativeWork", json);
        works("citation", targets(material.references(), read), "CreativeWork", json);
        return json.build();
    }

    private static boolean hasFiles(ReadMaterial read) {
        return read.files().findAny().isPresent();
    }

    private void origin(ReadMaterial read, JsonObjectBuilder json) {
        Material material = read.material();
        some(
                "author",
                all(material.creators()).stream()
                        .map(name -> PersonName.of(name).spoken()),
                json);
        issuer(read).ifPresent(issuer -> json.add("sourceOrganization", issuer));
        if (material.sourceUrl() != null) {
            json.add("sameAs", material.sourceUrl());
        }
        Optional.ofNullable(material.territory())
                .flatMap(territories::find)
                .ifPresent(place -> json.add(
                        "spatialCoverage",
                        JSON.createObjectBuilder()
                                .add("@type", "Place")
                                .add("name", place.label())
                                .add("identifier", place.code())));
    }

    private static void rights(Material material, JsonObjectBuilder json) {
        Optional.ofNullable(material.licence()).flatMap(Licence::uri).ifPresent(uri -> json.add("license", uri));
        if (material.rights() != null) {
            json.add("copyrightNotice", material.rights());
        }
    }

    private static void subjects(ReadMaterial read, JsonObjectBuilder json) {
        Stream<String> areas = all(read.material().policyAreas()).stream().map((PolicyArea area) -> read.label(area));
        some("keywords", Stream.concat(read.terms(), areas).distinct(), json);
    }

    private void files(ReadMaterial read, JsonObjectBuilder json) {
        JsonArrayBuilder files = JSON.createArrayBuilder();
        read.files()
                .forEach(file -> files.add(JSON.createObjectBuilder()
                        .add("@type", "MediaObject")
                        .add("name", file.getString("name"))
                        .add("encodingFormat", file.getString("mediaType"))
                        .add("contentSize", file.getJsonNumber("size").toString())
                        .add("contentUrl", settings.siteUrl() + file.getString("url"))));
        if (hasFiles(read)) {
            json.add("encoding", files);
        }
    }

    private void legislation(ReadMaterial read, JsonObjectBuilder json) {
        Material material = read.material();
        Stream<String> number = Stream.ofNullable(material.number());
        some("legislationIdentifier", Stream.concat(all(material.identifiers()).stream(), number), json);
        add("legislationType", read.label(material.actType()), json);
        if (material.date() != null) {
            json.add("legislationDate", material.date().toString());
        }
        if (material.inForceAt() != null) {
            json.add("legislationDateOfApplicability", material.inForceAt().toString());
        }
        issuer(read).ifPresent(issuer -> json.add("legislationPassedBy", issuer));
        force(material.currency()).ifPresent(force -> json.add("legislationLegalForce", "https://schema.org/" + force));
        works("legislationChanges", targets(material.replaces(), read), "Legislation", json);
    }

    private static Optional<String> force(@Nullable Currency currency) {
        return currency == null
                ? Optional.empty()
                : Optional.of(
                        switch (currency) {
                            case CURRENT, AMENDED -> "InForce";
                            case SUPERSEDED, REPEALED -> "NotInForce";
                        });
    }

    private Optional<JsonObject> issuer(ReadMaterial read) {
        Material.Issuer issuer = read.material().issuer();
        return read.issuer().map(named -> {
            JsonObjectBuilder json =
                    JSON.createObjectBuilder().add("@type", "Organization").add("name", named);
            Optional.ofNullable(issuer)
                    .flatMap(told -> read.target(told.organization()))
                    .ifPresent(target -> json.add("url", settings.siteUrl() + target.getString("url")));
            return json.build();
        });
    }

    private static Stream<JsonObject> targets(@Nullable List<Id> ids, ReadMaterial read) {
        return all(ids).stream().flatMap(id -> read.target(id).stream());
    }

    private void works(String name, Stream<JsonObject> targets, String type, JsonObjectBuilder json) {
        List<JsonObject> works = targets.map(target -> JSON.createObjectBuilder()
                        .add("@type", type)
                        .add("name", target.getString("title", ""))
                        .add("url", settings.siteUrl() + target.getString("url"))
                        .build())
                .toList();
        if (!works.isEmpty()) {
            json.add(name, JSON.createArrayBuilder(works));
        }
    }

    private static void some(String name, Stream<String> values, JsonObjectBuilder json) {
        List<String> all = values.toList();
        if (!all.isEmpty()) {
            json.add(name, JSON.createArrayBuilder(all));
        }
    }

    private static void add(String name, String text, JsonObjectBuilder json) {
        if (!text.isEmpty()) {
            json.add(name, text);
        }
    }

    private static <T> List<T> all(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
