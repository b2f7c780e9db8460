package it.comunitadipratiche.core.plugin;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks an injection point of a plugin, and the bean that answers it; see {@link PluginWiring}. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@interface Detour {

    /** Its number, one for each injection point. */
    int value();

    /** The mark with a number. */
    final class Literal extends AnnotationLiteral<Detour> implements Detour {
        private static final long serialVersionUID = 1;
        private final int value;

        Literal(int value) {
            this.value = value;
        }

        @Override
        public int value() {
            return value;
        }
    }
}
