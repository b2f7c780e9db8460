package it.comunitadipratiche.web.network;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.core.network.Organization;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.web.console.Objections;
import it.comunitadipratiche.web.console.Places;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Crumb;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Shows two organizations side by side. */
@ApplicationScoped
class Pairs {
    private Entries entries;
    private ContentTypes types;
    private Territories territories;
    private Places places;

    @SuppressWarnings("NullAway.Init")
    protected Pairs() {
        // for the CDI proxy
    }

    @Inject
    Pairs(Entries entries, ContentTypes types, Territories territories, Places places) {
        this.entries = entries;
        this.types = types;
        this.territories = territories;
        this.places = places;
    }

    Answer page(Id oneId, Id otherId, Objections objections, Visit visit) {
        EntryDetails one = organization(oneId, visit);
        EntryDetails other = organization(otherId, visit);
        ContentType type = types.get(Organization.TYPE);
        PlainValues values = new PlainValues(territories, visit.language());
        List<PairPage.Row> rows = type.fields().stream()
                .map(field -> new PairPage.Row(
                        field.label().best(visit.language()),
                        values.of(field, one.fields().get(field.name())),
                        values.of(field, other.fields().get(field.name()))))
                .filter(row -> !row.one().isEmpty() || !row.other().isEmpty())
                .toList();
        boolean otherRather = isPublic(other) && !isPublic(one);
        PairPage page = new PairPage(
                DuplicatesDesk.path(oneId, otherId, visit),
                visit.link(DuplicatesDesk.PATH),
                List.of(side(one, values, !otherRather, visit), side(other, values, otherRather, visit)),
                rows,
                objections);
        String title = visit.texts().of("console.duplicates.title");
        Heading heading = Heading.of(visit.texts().of("console.duplicates.merge-title"))
                .below(List.of(new Crumb(title, page.back())));
        return objections.on("console/network/pair", heading, page);
    }

    private EntryDetails organization(Id id, Visit visit) {
        EntryDetails entry = entries.get(id);
        if (!entry.type().equals(Organization.TYPE)) {
            throw new NotFoundException("web.page.unknown", visit.path());
        }
        return entry;
    }

    private PairPage.Side side(EntryDetails entry, PlainValues values, boolean suggested, Visit visit) {
        ContentType type = types.get(entry.type());
        String name = values.of(type.title(), entry.fields().get(type.titleField()));
        return new PairPage.Side(
                entry.id().toString(),
                name,
                places.of(new Ref(entry.type(), entry.id()), visit),
                isPublic(entry),
                entries.referrers(entry.id()).size(),
                suggested);
    }

    private static boolean isPublic(EntryDetails entry) {
        return entry.locales().values().stream()
                .anyMatch(state -> state.publishedRevision().isPresent());
    }
}
