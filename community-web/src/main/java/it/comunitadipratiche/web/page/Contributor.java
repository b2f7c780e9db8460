package it.comunitadipratiche.web.page;

import it.comunitadipratiche.core.plugin.PluginBeans;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bean that adds to the pages, the platform's own or a plugin's.
 *
 * @param takesPart whether it still does: not once its plugin is disabled
 */
public record Contributor<T>(T bean, BooleanSupplier takesPart) {
    private static final Logger LOG = LoggerFactory.getLogger(Contributor.class);

    /** All beans of a kind, the platform's first. */
    public static <T> List<Contributor<T>> all(Instance<T> kind, PluginBeans plugins) {
        List<Contributor<T>> all = new ArrayList<>();
        plugins.each(kind, (bean, takesPart) -> all.add(new Contributor<>(bean, takesPart)));
        return List.copyOf(all);
    }

    /** What it answers to a question; something else if it takes no part, or fails, which then concerns nobody else. */
    public <R> R ask(Function<T, R> question, R otherwise) {
        if (!takesPart.getAsBoolean()) {
            return otherwise;
        }
        try {
            return question.apply(bean);
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            LOG.error("{} is left out of a page", bean.getClass().getName(), failure);
            return otherwise;
        }
    }
}
