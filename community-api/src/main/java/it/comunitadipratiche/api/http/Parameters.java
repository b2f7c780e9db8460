package it.comunitadipratiche.api.http;

import it.comunitadipratiche.core.identity.PageRequest;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request, read one by one; {@link #end()} then refuses the request with every gap found on the way
 * and every parameter nobody asked for.
 */
public final class Parameters {
    /** How many items a page may have. */
    public static final int MOST = 100;

    private static final int USUAL = 20;

    private final MultivaluedMap<String, String> given;
    private final Set<String> known = new TreeSet<>();
    private final List<Gap> gaps = new ArrayList<>();

    public Parameters(UriInfo uri) {
        this(uri.getQueryParameters());
    }

    Parameters(MultivaluedMap<String, String> given) {
        this.given = given;
    }

    /** Refuses every parameter, where none is taken. */
    public static void none(UriInfo uri) {
        new Parameters(uri).end();
    }

    public Optional<String> text(String name) {
        known.add(name);
        return Optional.ofNullable(given.getFirst(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A text that must be there. */
    public String requiredText(String name) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            gap(name, "api.http.parameter.required", name);
        }
        return text.orElse("");
    }

    public Optional<Id> id(String name) {
        return read(name, "kernel.id", text -> Id.tryParse(text).orElse(null));
    }

    public Optional<Instant> instant(String name) {
        return read(name, "api.http.parameter.instant", text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                return null;
            }
        });
    }

    public Optional<LocalDate> date(String name) {
        return read(name, "api.http.parameter.date", text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                return null;
            }
        });
    }

    /** {@code true} if it says so, or stands there without a value; {@code false} if absent. */
    public boolean flag(String name) {
        known.add(name);
        String text = given.getFirst(name);
        if (text == null || text.equals("false")) {
            return false;
        }
        if (!text.isEmpty() && !text.equals("true")) {
            gap(name, "api.http.parameter.flag", text);
        }
        return true;
    }

    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> choices) {
        Optional<String> text = text(name);
        Optional<E> found = text.flatMap(value -> Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(value))
                .findFirst());
        if (text.isPresent() && found.isEmpty()) {
            gap(
                    name,
                    "api.json.choice",
                    String.join(
                            ", ",
                            Arrays.stream(choices.getEnumConstants())
                                    .map(Enum::name)
                                    .toList()));
        }
        return found;
    }

    /** The parts of a comma-separated text. */
    public List<String> list(String name) {
        return text(name)
                .map(text -> Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** How many items are wanted: 20 unless said, 100 at most. */
    public int limit() {
        return number("limit", USUAL, 1, MOST);
    }

    public int number(String name, int usual, int least, int most) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, as a number that is out of bounds
        }
        gap(name, "api.http.parameter.number", text.get(), least, most);
        return usual;
    }

    /** The parameters {@code limit} and {@code cursor}. */
    public PageRequest page() {
        return new PageRequest(limit(), text("cursor"));
    }

    /** All names that were given. */
    public Set<String> names() {
        return given.keySet();
    }

    /** All values of a name. */
    public List<String> values(String name) {
        known.add(name);
        List<String> values = given.get(name);
        return values == null ? List.of() : values;
    }

    public void gap(String name, String code, Object... arguments) {
        gaps.add(new Gap(name, code, arguments));
    }

    /**
     * Ends the reading.
     *
     * @throws InvalidInputException with every gap and every unknown parameter, if there is any
     */
    public void end() {
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> gap(
                        name, "api.http.parameter.unknown", name, known.isEmpty() ? "-" : String.join(", ", known)));
        if (!gaps.isEmpty()) {
            throw new InvalidInputException(gaps);
        }
    }

    private <T> Optional<T> read(String name, String code, Function<String, @Nullable T> reader) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        T value = reader.apply(text.get());
        if (value == null) {
            gap(name, code, text.get());
        }
        return Optional.ofNullable(value);
    }
}
