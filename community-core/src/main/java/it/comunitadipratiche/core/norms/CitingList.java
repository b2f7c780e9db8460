package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells of entries that cite something, in the language of whoever asks if they do so in it. */
@ApplicationScoped
class CitingList {
    private Publications publications;

    @SuppressWarnings("NullAway.Init")
    protected CitingList() {
        // for the CDI proxy
    }

    @Inject
    CitingList(Publications publications) {
        this.publications = publications;
    }

    /** By entry; without those the caller may not read. */
    Map<Id, Citing> of(List<NormCitation> citations, Locale wanted) {
        Map<Id, Map<PublicationKey, List<NormCitation>>> byEntry = new LinkedHashMap<>();
        citations.forEach(
                citation -> byEntry.computeIfAbsent(citation.publication().entry(), entry -> new LinkedHashMap<>())
                        .computeIfAbsent(citation.publication(), key -> new java.util.ArrayList<>())
                        .add(citation));
        List<PublicationKey> keys = byEntry.values().stream()
                .map(Map::keySet)
                .flatMap(Collection::stream)
                .toList();
        Map<PublicationKey, ReadyDocument> documents = publications.readAll(keys).stream()
                .collect(Collectors.toMap(ReadyDocument::key, Function.identity(), (one, other) -> one));
        Map<Id, Citing> citing = new HashMap<>();
        byEntry.forEach((entry, byKey) -> byKey.entrySet().stream()
                .filter(one -> documents.containsKey(one.getKey()))
                .min((one, other) -> Boolean.compare(
                        !one.getKey().locale().equals(wanted),
                        !other.getKey().locale().equals(wanted)))
                .ifPresent(one -> {
                    ReadyDocument document = documents.get(one.getKey());
                    if (document != null) {
                        citing.put(entry, citing(document, one.getValue()));
                    }
                }));
        return citing;
    }

    private static Citing citing(ReadyDocument document, List<NormCitation> citations) {
        JsonObject json = TypedContent.parse(document.json());
        return new Citing(
                document.key(),
                document.type(),
                json.getString("title", ""),
                json.getString("url"),
                citations.stream().map(NormCitation::place).toList());
    }
}
