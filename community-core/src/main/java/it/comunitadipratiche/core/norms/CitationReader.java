package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.content.StoredPublication;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.content.types.RichText;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.legal.LegalReference;
import it.comunitadipratiche.core.legal.LegalReferences;
import it.comunitadipratiche.core.plugin.PluginBeans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Finds what publications cite: in their plain and formatted texts, in fields of legal references, in what they bring with them. */
@ApplicationScoped
class CitationReader {
    /** How many citations of a publication are kept at most. */
    static final int MOST = 2_000;

    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_PASSAGE = 80;
    private static final int LONGEST_ARTICLE = 40;
    private static final int LONGEST_IDENTIFIER = 200;
    private final List<Text> texts = new ArrayList<>();
    private final Map<String, Set<String>> identities = new LinkedHashMap<>();
    private ContentTypes types;

    @SuppressWarnings("NullAway.Init")
    protected CitationReader() {
        // for the CDI proxy
    }

    @Inject
    CitationReader(
            ContentTypes types,
            @Any Instance<CitingTexts> texts,
            @Any Instance<NormIdentity> identities,
            PluginBeans plugins) {
        this.types = types;
        plugins.each(texts, (bean, takesPart) -> this.texts.add(new Text(bean, takesPart)));
        plugins.each(identities, (bean, takesPart) -> this.identities
                .computeIfAbsent(bean.type(), type -> new HashSet<>())
                .add(bean.field()));
    }

    private record Text(CitingTexts bean, BooleanSupplier takesPart) {}

    private record Slot(String norm, String passage, FoundCitation.At at) {}

    /** What a publication cites, in the order of its fields; nothing if it is withdrawn. */
    Collection<FoundCitation> read(StoredPublication publication) {
        Map<Slot, FoundCitation> found = new LinkedHashMap<>();
        if (publication.withdrawn()) {
            return List.of();
        }
        Set<String> own = identities.getOrDefault(publication.type(), Set.of());
        types.find(publication.type()).ifPresent(type -> {
            JsonObject values = publication.document().getJsonObject("fields");
            for (Field field : type.fields()) {
                JsonValue value = values.get(field.name());
                if (value != null) {
                    read(field, value, "/" + field.name(), publication.audience(), own.contains(field.name()), found);
                }
            }
        });
        for (Text one : texts) {
            if (one.takesPart().getAsBoolean()) {
                one.bean().of(publication).forEach(text -> read(text, publication.audience(), found));
            }
        }
        Set<String> itself = new HashSet<>();
        found.values().stream()
                .filter(citation -> citation.at().own())
                .forEach(citation -> itself.add(citation.norm()));
        return found.values().stream()
                .filter(citation -> citation.at().own() || !itself.contains(citation.norm()))
                .limit(MOST)
                .toList();
    }

    private static void read(CitingText text, Audience publication, Map<Slot, FoundCitation> found) {
        if (text.place().length() <= LONGEST_PLACE) {
            String label = text.label()
                    .substring(0, Math.min(LONGEST_PLACE, text.label().length()));
            find(
                    text.text(),
                    true,
                    new FoundCitation.At(
                            text.place(), Optional.of(label), publication.narrower(text.audience()), false),
                    found);
        }
    }

    private static void read(
            Field field, JsonValue value, String place, Audience around, boolean own, Map<Slot, FoundCitation> found) {
        Audience audience = around.narrower(field.audience());
        if (field.kind() == FieldKind.LIST && value instanceof JsonArray array) {
            Field element = field.element().orElseThrow();
            array.forEach(one -> read(element, one, place, audience, own, found));
        } else if (field.kind() == FieldKind.GROUP && value instanceof JsonObject object) {
            for (Field inner : field.fields()) {
                JsonValue one = object.get(inner.name());
                if (one != null) {
                    read(inner, one, place + "/" + inner.name(), audience, own, found);
                }
            }
        } else if (value instanceof JsonString text && place.length() <= LONGEST_PLACE) {
            FoundCitation.At at = new FoundCitation.At(place, Optional.empty(), audience, own);
            switch (field.kind()) {
                case TEXT -> find(text.getString(), true, at, found);
                case RICH_TEXT -> find(RichText.words(text.getString()), true, at, found);
                case LEGAL_REFERENCE -> find(text.getString(), false, at, found);
                default -> {
                    // no text that people wrote
                }
            }
        }
    }

    private static void find(String text, boolean told, FoundCitation.At at, Map<Slot, FoundCitation> found) {
        for (LegalReference reference : LegalReferences.find(text)) {
            String norm = NormKeys.of(reference.source());
            String passage = reference.passage().code();
            if (norm.length() > NormKeys.LONGEST
                    || reference.source().identifier().length() > LONGEST_IDENTIFIER
                    || passage.length() > LONGEST_PASSAGE
                    || reference.passage().onlyArticle().code().length() > LONGEST_ARTICLE) {
                continue;
            }
            FoundCitation before = found.get(new Slot(norm, passage, at));
            if (before != null) {
                before.again();
            } else if (found.size() < MOST) {
                Snippet snippet = told ? Snippet.around(text, reference.start(), reference.end()) : Snippet.NONE;
                found.put(
                        new Slot(norm, passage, at),
                        new FoundCitation(reference.source(), norm, reference.passage(), at, snippet));
            }
        }
    }
}
