package it.comunitadipratiche.web.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The address of a page with what it is asked for. */
public record Address(String path, Map<String, String> parameters) {

    public Address(String path) {
        this(path, Map.of());
    }

    public Address {
        parameters = new LinkedHashMap<>(parameters);
    }

    @Override
    public Map<String, String> parameters() {
        return Map.copyOf(parameters);
    }

    /** The same, asked for one thing more. */
    public Address with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new Address(path, more);
    }

    /** The same, asked for one thing more if there is one. */
    public Address with(String name, Optional<?> value) {
        return value.map(known -> with(name, known.toString())).orElse(this);
    }

    @Override
    public String toString() {
        return parameters.isEmpty()
                ? path
                : parameters.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", path + "?", ""));
    }
}
