package it.comunitadipratiche.core.kernel;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * A text for people, by its code: {@code content.field.unknown} is the key {@code field.unknown} of the bundle
 * {@code messages/content}, whose {@code .properties} file is Italian and {@code _en.properties} English; a plugin
 * brings its own. {@code {0}}, {@code {1}} … stand for the arguments; an apostrophe is just an apostrophe.
 */
public record Message(String code, List<Object> arguments) {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public Message {
        arguments = List.copyOf(arguments);
    }

    public Message(String code, Object... arguments) {
        this(code, List.of(arguments));
    }

    /** The text in a language, in Italian if it is not translated; the code itself if nobody wrote it. */
    public String in(Locale locale) {
        int dot = code.indexOf('.');
        if (dot < 0) {
            return code;
        }
        String text = find("messages/" + code.substring(0, dot), code.substring(dot + 1), locale);
        if (text == null) {
            return arguments.isEmpty() ? code : code + " " + arguments;
        }
        for (int i = 0; i < arguments.size(); i++) {
            Object argument = arguments.get(i);
            String shown = argument instanceof LocalizedText localized ? localized.best(locale) : argument.toString();
            text = text.replace("{" + i + "}", shown);
        }
        return text;
    }

    /** Looks where the running application sees bundles, those of plugins included, then beside this class. */
    private static @Nullable String find(String bundle, String key, Locale locale) {
        ClassLoader own = Message.class.getClassLoader();
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        for (ClassLoader loader : context == null || context == own ? List.of(own) : List.of(context, own)) {
            try {
                return ResourceBundle.getBundle(bundle, locale, loader, NO_FALLBACK)
                        .getString(key);
            } catch (MissingResourceException e) {
                // not here
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
