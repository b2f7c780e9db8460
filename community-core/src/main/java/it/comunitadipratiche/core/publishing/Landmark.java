package it.comunitadipratiche.core.publishing;

import it.comunitadipratiche.core.kernel.Settings;
import java.util.Locale;

/** A page that sites lead to from everywhere, as long as it is published; its slug is a setting, the same in every language. */
public enum Landmark {
    /** How to join. */
    JOIN("come-aderire"),
    PRIVACY("privacy"),
    ACCESSIBILITY("accessibilita");

    private final String usual;

    Landmark(String usual) {
        this.usual = usual;
    }

    public String slug(Settings settings) {
        return settings.text("community.page." + name().toLowerCase(Locale.ROOT), usual);
    }
}
