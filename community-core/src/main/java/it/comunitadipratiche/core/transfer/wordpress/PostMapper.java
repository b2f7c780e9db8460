package it.comunitadipratiche.core.transfer.wordpress;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.Upsert;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.kernel.Slug;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes an entry of a post, a page, or an item of another type. */
final class PostMapper {
    private static final Set<String> NOT_ABOUT_CONTENT = Set.of("nav_menu", "post_format");
    private static final Set<String> HIDDEN = Set.of("draft", "pending", "auto-draft", "private", "future");

    private final WordPressRun site;
    private final PostFields fields;
    private final PostLinks links;
    private final WxrItem item;
    private final List<Message> notes = new ArrayList<>();

    PostMapper(WordPressRun site, PostFields fields, PostLinks links, WxrItem item) {
        this.site = site;
        this.fields = fields;
        this.links = links;
        this.item = item;
    }

    /**
     * An entry to be made.
     *
     * @param scheduled when it is to become public, if that is still to come
     * @param notes what people should know about it
     */
    record Mapped(Upsert upsert, Optional<Instant> scheduled, List<Message> notes) {}

    /**
     * Maps the item. It is public only if it was on its site, without a password, and its time has come.
     *
     * @param asset the pictures that attachments have become, by number
     */
    Mapped map(Map<Long, Id> asset) {
        JsonObject values = values(asset);
        Instant now = site.run().startedAt();
        Optional<Instant> date = item.date();
        boolean open = !item.locked() && site.options().publish();
        boolean comes = date.filter(moment -> moment.isAfter(now)).isPresent();
        boolean published = item.status().equals("publish") && open && !comes;
        boolean scheduled = Set.of("publish", "future").contains(item.status()) && open && comes;
        if (!published && !scheduled) {
            noteWhyHidden();
        }
        Map<Locale, Upsert.PublishAs> publish = published
                ? Map.of(
                        site.locale(),
                        new Upsert.PublishAs(date, item.modified().or(() -> date)))
                : Map.of();
        EntryDraft draft = new EntryDraft(
                fields.type().name(),
                Optional.of(site.externalId(item.id())),
                audience(),
                slug().map(slug -> Map.of(language(), slug)).orElse(Map.of()),
                values);
        return new Mapped(
                new Upsert(draft, publish, date.filter(moment -> !moment.isAfter(now)))
                        .from(Upsert.Source.of(item.content(), site.options().overwrite())),
                scheduled ? date : Optional.empty(),
                notes);
    }

    private void noteWhyHidden() {
        if (item.locked()) {
            notes.add(new Message("transfer.note.password"));
        } else if (item.status().equals("private")) {
            notes.add(new Message("transfer.note.private"));
        } else if (item.status().equals("future")) {
            notes.add(new Message("transfer.note.past"));
        } else if (HIDDEN.contains(item.status())) {
            notes.add(new Message("transfer.note.draft"));
        } else if (!item.status().equals("publish")) {
            notes.add(new Message("transfer.note.status", item.status()));
        }
    }

    /** What asks for a password or is private stays with the staff, whatever happens to the entry later. */
    private Optional<Audience> audience() {
        return item.locked() || item.status().equals("private") ? Optional.of(Audience.STAFF) : Optional.empty();
    }

    private Optional<String> slug() {
        String name = decoded(item.text("wp:post_name"));
        return name.isEmpty() ? Optional.empty() : Optional.of(Slug.from(name).value());
    }

    private JsonObject values(Map<Long, Id> assets) {
        PostBody body = new PostBody(links);
        JsonObjectBuilder values = JSON.createObjectBuilder();
        Field title = fields.type().title();
        values.add(title.name(), localized(title, JSON.createValue(title())));
        String html = body.html(item.body());
        fields.body().ifPresent(field -> values.add(field.name(), localized(field, JSON.createValue(html))));
        fields.summary().ifPresent(field -> {
            String summary = item.excerpt().isEmpty()
                    ? body.summary(item.body())
                    : PostBody.shorten(PostBody.plain(item.excerpt()));
            if (!summary.isEmpty()) {
                values.add(field.name(), localized(field, JSON.createValue(summary)));
            }
        });
        fields.author().ifPresent(field -> author(values, field));
        fields.sticky().ifPresent(field -> values.add(field.name(), item.sticky()));
        fields.order().ifPresent(field -> values.add(field.name(), item.menuOrder()));
        fields.parent().ifPresent(field -> links.entry(item.parent())
                .ifPresent(parent -> values.add(field.name(), parent.toString())));
        picture(values, assets);
        terms(values);
        notes.addAll(body.notes());
        return values.build();
    }

    private String title() {
        String title = PostBody.plain(item.title());
        if (!title.isEmpty()) {
            return title;
        }
        notes.add(new Message("transfer.note.title"));
        String slug = decoded(item.text("wp:post_name")).replace('-', ' ').strip();
        return slug.isEmpty() ? "Senza titolo" : slug;
    }

    private void author(JsonObjectBuilder values, Field field) {
        String name = site.index().site().author(item.text("dc:creator"));
        if (!name.isEmpty()) {
            JsonValue value = JSON.createValue(name);
            values.add(
                    field.name(),
                    field.kind() == FieldKind.LIST
                            ? JSON.createArrayBuilder().add(value).build()
                            : localized(field, value));
        }
    }

    private void picture(JsonObjectBuilder values, Map<Long, Id> assets) {
        String number = item.meta().getOrDefault("_thumbnail_id", "");
        if (!number.matches("\\d{1,18}")) {
            return;
        }
        Id asset = assets.get(Long.parseLong(number));
        if (asset != null && fields.picture().isPresent()) {
            Field field = fields.picture().get();
            values.add(field.name(), localized(field, JSON.createValue(asset.toString())));
        } else {
            notes.add(new Message("transfer.note.picture"));
        }
    }

    private void terms(JsonObjectBuilder values) {
        Map<String, Set<String>> byField = new LinkedHashMap<>();
        Map<String, Field> used = new LinkedHashMap<>();
        for (WxrTermUse use : item.terms()) {
            if (NOT_ABOUT_CONTENT.contains(use.taxonomy())) {
                continue;
            }
            Optional<String> chosen =
                    Optional.ofNullable(site.options().schemes().get(use.taxonomy()));
            Optional<Field> field = fields.terms(use.taxonomy(), chosen);
            Id concept = site.concepts().getOrDefault(use.taxonomy(), Map.of()).get(use.slug());
            if (field.isPresent() && concept != null) {
                used.put(field.get().name(), field.get());
                byField.computeIfAbsent(field.get().name(), name -> new LinkedHashSet<>())
                        .add(concept.toString());
            } else {
                Message note = new Message("transfer.note.term", use.taxonomy());
                if (!notes.contains(note)) {
                    notes.add(note);
                }
            }
        }
        used.forEach((name, field) -> values.add(name, terms(field, byField.getOrDefault(name, Set.of()))));
    }

    private static JsonValue terms(Field field, Set<String> ids) {
        if (field.kind() != FieldKind.LIST) {
            return JSON.createValue(ids.iterator().next());
        }
        JsonArrayBuilder array = JSON.createArrayBuilder();
        ids.forEach(array::add);
        return array.build();
    }

    private JsonValue localized(Field field, JsonValue value) {
        return field.localized()
                ? JSON.createObjectBuilder().add(language(), value).build()
                : value;
    }

    private String language() {
        return site.locale().toLanguageTag();
    }

    /** Text whose non-ASCII letters are percent-encoded, as slugs are. */
    static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
