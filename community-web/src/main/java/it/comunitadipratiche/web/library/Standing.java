package it.comunitadipratiche.web.library;

import it.comunitadipratiche.core.library.Currency;
import it.comunitadipratiche.core.library.Material;
import it.comunitadipratiche.web.page.Texts;
import it.comunitadipratiche.web.portal.EntryPage.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a material still counts, as its page says first of all.
 *
 * @param state a {@link Currency}, or empty if that is not told
 * @param label the same in words
 * @param by what amended or replaced it
 * @param lead what stands before these
 * @param note what has changed
 * @param checked when somebody looked last, in words
 */
public record Standing(String state, String label, List<Value> by, String lead, String note, String checked) {

    public Standing {
        by = List.copyOf(by);
    }

    /** Nothing if nothing is told, and nothing else says that it replaces the material. */
    static Optional<Standing> of(Consulted consulted, List<Naming> namings) {
        Material material = consulted.material();
        Texts texts = consulted.visit().texts();
        Currency currency = material.currency();
        List<Value> by = Stream.concat(
                        consulted.links(material.isReplacedBy()).stream(),
                        namings.stream().filter(other -> other.isIn("replaces")).map(Naming::link))
                .distinct()
                .toList();
        boolean changed = currency != null && currency != Currency.CURRENT;
        if (currency == null && by.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Standing(
                changed || by.isEmpty() ? String.valueOf(currency) : "",
                changed || by.isEmpty() ? consulted.label(currency) : "",
                by,
                by.isEmpty() ? "" : texts.of(changed ? "library.by." + currency : "library.by"),
                consulted.text(material.currencyNote()),
                material.checkedAt() == null ? "" : texts.of("library.checked", texts.day(material.checkedAt()))));
    }
}
