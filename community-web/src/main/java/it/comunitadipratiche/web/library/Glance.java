package it.comunitadipratiche.web.library;

import it.comunitadipratiche.core.library.Currency;
import it.comunitadipratiche.core.library.Material;
import it.comunitadipratiche.web.page.Texts;
import it.comunitadipratiche.web.portal.EntryPage.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A material at a glance, in a list.
 *
 * @param line its act, who issued it, its number and its date
 * @param state whether it counts no more, as a {@link Currency}; empty if it counts, or that is not told
 * @param label the same in words
 * @param files the formats and sizes of its files
 * @param later when its files can be had, in words
 * @param template whether others may write an act of their own from it
 */
public record Glance(
        List<String> line, String state, String label, List<String> files, String later, boolean template) {
    private static final int MOST = 3;

    public Glance {
        line = List.copyOf(line);
        files = List.copyOf(files);
    }

    static Glance of(Consulted consulted) {
        Material material = consulted.material();
        Texts texts = consulted.visit().texts();
        Optional<Currency> currency = Optional.ofNullable(material.currency()).filter(one -> one != Currency.CURRENT);
        List<Holding.FileLine> files = Holding.files(consulted);
        Stream<String> shown = files.stream().limit(MOST).map(Holding.FileLine::about);
        Stream<String> more =
                files.size() > MOST ? Stream.of(texts.of("library.more-files", files.size() - MOST)) : Stream.empty();
        return new Glance(
                Stream.of(
                                consulted.label(material.actType()),
                                consulted.issuer().map(Value::text).orElse(""),
                                material.number() == null ? "" : texts.of("library.number", material.number()),
                                material.date() == null ? "" : texts.day(material.date()))
                        .filter(text -> !text.isEmpty())
                        .toList(),
                currency.map(Currency::name).orElse(""),
                currency.map(consulted::label).orElse(""),
                Stream.concat(shown, more).toList(),
                files.isEmpty() && material.embargoUntil() != null
                        ? texts.of("library.later", texts.day(material.embargoUntil()))
                        : "",
                material.isTemplate());
    }
}
