package it.comunitadipratiche.core.kernel;

import java.util.Map;

/** Settings given by the program that embeds the platform; a bean only there. */
public record GivenSettings(Map<String, String> values) {

    public GivenSettings {
        values = Map.copyOf(values);
    }
}
