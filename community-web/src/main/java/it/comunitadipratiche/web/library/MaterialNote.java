package it.comunitadipratiche.web.library;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.library.Currency;
import it.comunitadipratiche.core.library.Material;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.CardNote;
import it.comunitadipratiche.web.portal.EntryPage.Value;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a material is, in lists: its act, who issued it, its date, and whether it counts no more. */
@ApplicationScoped
class MaterialNote implements CardNote {
    @Override
    public String type() {
        return Material.TYPE;
    }

    @Override
    public String of(ReadyDocument document, Visit visit) {
        Consulted consulted = new Consulted(document, visit);
        Material material = consulted.material();
        Currency currency = material.currency();
        return Stream.of(
                        consulted.label(material.actType()),
                        consulted.issuer().map(Value::text).orElse(""),
                        material.date() == null ? "" : visit.texts().day(material.date()),
                        currency == Currency.CURRENT ? "" : consulted.label(currency))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
