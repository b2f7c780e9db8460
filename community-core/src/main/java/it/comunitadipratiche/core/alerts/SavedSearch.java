package it.comunitadipratiche.core.alerts;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.StaleVersionException;
import it.comunitadipratiche.core.search.Filter;
import it.comunitadipratiche.core.search.Operator;
import it.comunitadipratiche.core.search.SearchQuery;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A search somebody saved, and up to when its owner was told what is new. */
@Entity
@Table(name = "saved_search")
class SavedSearch {
    /** So many publications are remembered as told. */
    private static final int REMEMBERED = 500;

    @jakarta.persistence.Id
    private long id;

    @Version
    private long version;

    @Column(name = "account_id")
    private long accountId;

    private String name;
    private String types;
    private String locale;
    private String words;

    @Lob
    private String filters;

    @Enumerated(EnumType.STRING)
    private Frequency frequency;

    @Column(name = "feed_number")
    private long feedNumber;

    @Column(name = "told_until")
    private Instant toldUntil;

    @Column(name = "due_at")
    private Instant dueAt;

    @Lob
    private String told;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected SavedSearch() {
        // for JPA
    }

    SavedSearch(Id id, Id account, SavedSearchDraft draft, Instant now) {
        this.id = id.value();
        this.accountId = account.value();
        this.name = draft.name();
        this.types = String.join(",", draft.types());
        this.locale = draft.locale().toLanguageTag();
        this.words = draft.words();
        this.filters = json(draft.filters());
        this.frequency = draft.frequency();
        this.toldUntil = now;
        this.dueAt = now.plus(draft.frequency().pause());
        this.told = "";
        this.createdAt = now;
    }

    void demand(long expected) {
        if (version != expected) {
            throw new StaleVersionException("alerts.stale");
        }
    }

    /** Gives it another name and another rhythm; an alert that begins now tells of what comes from now on. */
    void change(String newName, Frequency newFrequency, Instant now) {
        name = newName;
        if (newFrequency != frequency) {
            if (frequency == Frequency.NEVER) {
                toldUntil = now;
            }
            frequency = newFrequency;
            dueAt = now.plus(newFrequency.pause());
        }
    }

    void silence() {
        frequency = Frequency.NEVER;
    }

    /** From now on its feed has another address. */
    void renewFeed() {
        feedNumber++;
    }

    boolean isDue(Instant now) {
        return frequency != Frequency.NEVER && !dueAt.isAfter(now);
    }

    /** Notes that its owner was told of what was published before a moment. */
    void tell(Instant until, Collection<Id> news, Instant now) {
        List<String> all = new ArrayList<>();
        news.forEach(one -> all.add(one.toString()));
        all.addAll(Arrays.asList(told.split(",")));
        told = String.join(",", all.subList(0, Math.min(all.size(), REMEMBERED)));
        toldUntil = until;
        Duration pause = frequency.pause();
        Instant next = dueAt.plus(pause);
        dueAt = next.isAfter(now) ? next : now.plus(pause);
    }

    Set<String> told() {
        return new LinkedHashSet<>(Arrays.asList(told.split(",")));
    }

    Instant toldUntil() {
        return toldUntil;
    }

    Id id() {
        return new Id(id);
    }

    Id account() {
        return new Id(accountId);
    }

    String name() {
        return name;
    }

    long feedNumber() {
        return feedNumber;
    }

    SearchQuery query() {
        return query(types(), locale(), words, filters(filters));
    }

    static SearchQuery query(List<String> types, Locale locale, String words, List<Filter> filters) {
        SearchQuery query = SearchQuery.among(types, locale);
        query = words.isEmpty() ? query : query.text(words);
        for (Filter filter : filters) {
            query = query.where(filter);
        }
        return query.sort("-publishedAt");
    }

    SavedSearchDetails details(String feed) {
        return new SavedSearchDetails(
                id(), version, name, types(), locale(), words, filters(filters), frequency, feed, createdAt);
    }

    private List<String> types() {
        return List.of(types.split(","));
    }

    private Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    private static String json(List<Filter> filters) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        filters.forEach(filter -> all.add(JSON.createObjectBuilder()
                .add("path", filter.path())
                .add("operator", filter.operator().name())
                .add("values", JSON.createArrayBuilder(filter.values()))));
        return all.build().toString();
    }

    private static List<Filter> filters(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(filter -> new Filter(
                            filter.getString("path"),
                            Operator.valueOf(filter.getString("operator")),
                            filter.getJsonArray("values").getValuesAs(JsonString::getString)))
                    .toList();
        }
    }

    /** The words, if it looks for any. */
    Optional<String> words() {
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }
}
