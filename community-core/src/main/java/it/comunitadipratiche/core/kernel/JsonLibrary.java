package it.comunitadipratiche.core.kernel;

import jakarta.json.spi.JsonProvider;

/** The JSON library at hand, found once: {@code jakarta.json.Json} looks for it on the class path at every call. */
public final class JsonLibrary {
    public static final JsonProvider JSON = JsonProvider.provider();

    private JsonLibrary() {}
}
