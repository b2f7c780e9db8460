package it.comunitadipratiche.core.links;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.PublicationChange;
import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.PublicationsChanged;
import it.comunitadipratiche.core.content.StoredPublication;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.outbox.OutboxHandler;
import it.comunitadipratiche.core.outbox.OutboxMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Notes what publications lead to when they change. */
@ApplicationScoped
class LinkGathering implements OutboxHandler {
    static final String TOPIC = "links.gather";

    private static final String KEYS = "keys";
    private static final int CHUNK = 200;
    private static final int MOST = 100;
    private Outbox outbox;
    private Publications publications;
    private ContentTypes types;
    private LinkRegister register;
    private boolean active;

    @SuppressWarnings("NullAway.Init")
    protected LinkGathering() {
        // for the CDI proxy
    }

    @Inject
    LinkGathering(
            Outbox outbox, Publications publications, ContentTypes types, LinkRegister register, Settings settings) {
        this.outbox = outbox;
        this.publications = publications;
        this.types = types;
        this.register = register;
        this.active = VisitRule.of(settings).active();
    }

    void changed(@Observes PublicationsChanged event) {
        List<PublicationKey> keys = !active
                ? List.of()
                : event.changes().stream()
                        .filter(change -> hasLinks(change.type()))
                        .map(PublicationChange::key)
                        .distinct()
                        .toList();
        for (int from = 0; from < keys.size(); from += CHUNK) {
            List<PublicationKey> chunk = keys.subList(from, Math.min(keys.size(), from + CHUNK));
            JsonArrayBuilder array = JSON.createArrayBuilder();
            chunk.forEach(key -> array.add(key.toString()));
            outbox.add(
                    TOPIC,
                    chunk.get(0).toString(),
                    JSON.createObjectBuilder().add(KEYS, array).build());
        }
    }

    private boolean hasLinks(String type) {
        return types.find(type)
                .map(ContentType::fields)
                .filter(LinkGathering::lead)
                .isPresent();
    }

    private static boolean lead(List<Field> fields) {
        return fields.stream()
                .anyMatch(field -> field.valueKind() == FieldKind.URL
                        || lead(field.element().map(Field::fields).orElse(field.fields())));
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void handle(List<OutboxMessage> batch) {
        for (OutboxMessage message : batch) {
            gather(message.payload().getJsonArray(KEYS).getValuesAs(JsonString.class).stream()
                    .map(key -> PublicationKey.of(key.getString()))
                    .toList());
        }
    }

    /** Notes what some publications lead to, as they are now. */
    void gather(List<PublicationKey> keys) {
        Map<StoredPublication, Map<String, Set<WebAddress>>> links = new LinkedHashMap<>();
        for (StoredPublication publication : publications.stored(keys)) {
            Map<String, Set<WebAddress>> found = new LinkedHashMap<>();
            if (!publication.withdrawn()) {
                types.find(publication.type())
                        .ifPresent(type ->
                                collect(type.fields(), publication.document().getJsonObject("fields"), "", found));
            }
            links.put(publication, found);
        }
        register.gathered(links);
    }

    private static void collect(
            List<Field> fields, JsonObject values, String prefix, Map<String, Set<WebAddress>> found) {
        for (Field field : fields) {
            JsonValue value = values.get(field.name());
            if (value instanceof JsonArray array) {
                Field element = field.element().orElse(field);
                array.forEach(one -> collect(element, one, prefix + field.name(), found));
            } else {
                collect(field, value, prefix + field.name(), found);
            }
        }
    }

    private static void collect(
            Field field, @Nullable JsonValue value, String path, Map<String, Set<WebAddress>> found) {
        if (field.kind() == FieldKind.GROUP && value instanceof JsonObject group) {
            collect(field.fields(), group, path + ".", found);
        } else if (field.kind() == FieldKind.URL && value instanceof JsonString text) {
            WebAddress.of(text.getString())
                    .filter(address ->
                            found.values().stream().mapToInt(Set::size).sum() < MOST)
                    .ifPresent(address -> found.computeIfAbsent(path, name -> new LinkedHashSet<>())
                            .add(address));
        }
    }
}
