package it.comunitadipratiche.core.plugin;

import it.comunitadipratiche.core.kernel.Gap;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.Function;

/**
 * Something the values of a content type keep to, beyond what each of its fields says by itself.
 *
 * @param contentType whose entries keep to it
 * @param name how logs call it
 * @param stage from when on
 * @param breaches what is wrong with the fields of an entry, which have the right shape; pointers begin with
 *     {@code /fields}
 */
public record ContentRule(
        String contentType, String name, Stage stage, Function<JsonObject, ? extends List<Gap>> breaches) {

    /** From when on a rule holds. */
    public enum Stage {
        /** Nothing else is kept. */
        SAVED,
        /** A draft may do otherwise. */
        PUBLISHED
    }
}
