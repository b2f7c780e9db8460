package it.comunitadipratiche.api.opendata;

import it.comunitadipratiche.core.kernel.Settings;

/**
 * Under what terms open data may be used.
 *
 * @param address where the terms are
 */
public record Licence(String name, String address) {

    /** The one the community has chosen; that of attribution unless it says otherwise. */
    public static Licence of(Settings settings) {
        return new Licence(
                settings.text("community.open-data.licence", "CC BY 4.0"),
                settings.text("community.open-data.licence-url", "https://creativecommons.org/licenses/by/4.0/"));
    }
}
