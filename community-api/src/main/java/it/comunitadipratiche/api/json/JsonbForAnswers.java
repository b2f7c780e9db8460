package it.comunitadipratiche.api.json;

import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.LocalizedTexts;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.kernel.Ref;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.config.PropertyVisibilityStrategy;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How records become JSON: ids and references as strings, texts in several languages as objects by language. */
@Provider
public class JsonbForAnswers implements ContextResolver<Jsonb> {
    /** Knows the caller of the thread that writes. */
    private static final Callers CALLERS = new Callers();

    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig()
            .withAdapters(
                    new Ids(), new Refs(), new Texts(), new ManyTexts(), new Locales(), new Messages(), new Gaps())
            .withPropertyVisibilityStrategy(new Components()));

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSONB;
    }

    public static Jsonb jsonb() {
        return JSONB;
    }

    /** A record shows its components and nothing else; other classes their getters. */
    public static class Components implements PropertyVisibilityStrategy {
        @Override
        public boolean isVisible(Field field) {
            return false;
        }

        @Override
        public boolean isVisible(Method method) {
            Class<?> owner = method.getDeclaringClass();
            return !owner.isRecord()
                    || Arrays.stream(owner.getRecordComponents())
                            .anyMatch(component -> component.getAccessor().equals(method));
        }
    }

    /** Ids as their 13 characters. */
    public static class Ids implements JsonbAdapter<Id, String> {
        @Override
        public String adaptToJson(Id id) {
            return id.toString();
        }

        @Override
        public Id adaptFromJson(String text) {
            return Id.of(text);
        }
    }

    /** References as {@code type:id}. */
    public static class Refs implements JsonbAdapter<Ref, String> {
        @Override
        public String adaptToJson(Ref ref) {
            return ref.toString();
        }

        @Override
        public Ref adaptFromJson(String text) {
            return Ref.of(text);
        }
    }

    /** Texts by language. */
    public static class Texts implements JsonbAdapter<LocalizedText, Map<String, String>> {
        @Override
        public Map<String, String> adaptToJson(LocalizedText text) {
            return text.values();
        }

        @Override
        public LocalizedText adaptFromJson(Map<String, String> values) {
            return LocalizedText.of(values);
        }
    }

    /** Several texts by language. */
    public static class ManyTexts implements JsonbAdapter<LocalizedTexts, Map<String, List<String>>> {
        @Override
        public Map<String, List<String>> adaptToJson(LocalizedTexts texts) {
            return texts.values();
        }

        @Override
        public LocalizedTexts adaptFromJson(Map<String, List<String>> values) {
            return LocalizedTexts.of(values);
        }
    }

    /** Languages as BCP 47 tags. */
    public static class Locales implements JsonbAdapter<Locale, String> {
        @Override
        public String adaptToJson(Locale locale) {
            return locale.toLanguageTag();
        }

        @Override
        public Locale adaptFromJson(String tag) {
            return Locale.forLanguageTag(tag);
        }
    }

    /** Messages in the caller's language, with their code. */
    public static class Messages implements JsonbAdapter<Message, Map<String, String>> {
        @Override
        public Map<String, String> adaptToJson(Message message) {
            return new TreeMap<>(Map.of(
                    "code",
                    message.code(),
                    "message",
                    message.in(CALLERS.current().locale())));
        }

        @Override
        public Message adaptFromJson(Map<String, String> values) {
            throw new UnsupportedOperationException("Messages are only written");
        }
    }

    /** Gaps as problems show them. */
    public static class Gaps implements JsonbAdapter<Gap, Map<String, String>> {
        @Override
        public Map<String, String> adaptToJson(Gap gap) {
            Map<String, String> json = new Messages().adaptToJson(gap.message());
            json.put("pointer", gap.pointer());
            return json;
        }

        @Override
        public Gap adaptFromJson(Map<String, String> values) {
            throw new UnsupportedOperationException("Gaps are only written");
        }
    }
}
