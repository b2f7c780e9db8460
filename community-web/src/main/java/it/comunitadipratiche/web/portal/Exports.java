package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.search.Filter;
import it.comunitadipratiche.core.search.Operator;
import it.comunitadipratiche.core.search.Order;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.web.page.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Files of a list as it is narrowed, all pages of it, as the REST interface gives them. */
final class Exports {
    private Exports() {}

    /** A table for spreadsheets, JSON, and what the type's own look adds. */
    static List<ListPage.Export> of(ContentType type, SearchQuery asked, List<ListLook.Format> own, Visit visit) {
        String address = visit.root() + "/api/v1/" + type.collection();
        String question = question(asked);
        List<ListPage.Export> exports = new ArrayList<>();
        own.forEach(
                format -> exports.add(new ListPage.Export(format.label(), address + "." + format.suffix() + question)));
        exports.add(new ListPage.Export(
                visit.texts().of("list.export.csv"), address + ".csv" + question + "&delimiter=SEMICOLON"));
        exports.add(new ListPage.Export(visit.texts().of("list.export.json"), address + ".json" + question));
        return List.copyOf(exports);
    }

    private static String question(SearchQuery asked) {
        StringBuilder question =
                new StringBuilder("?locale=").append(asked.locale().toLanguageTag());
        asked.text().ifPresent(text -> question.append("&q=").append(Facets.encoded(text)));
        for (Filter filter : asked.filters()) {
            question.append('&')
                    .append(Facets.encoded(parameter(filter)))
                    .append('=')
                    .append(Facets.encoded(String.join(",", filter.values())));
        }
        if (!asked.order().isEmpty()) {
            question.append("&sort=")
                    .append(Facets.encoded(
                            asked.order().stream().map(Order::toString).collect(Collectors.joining(","))));
        }
        return question.toString();
    }

    /** A single value is said as such, for it may have commas. */
    private static String parameter(Filter filter) {
        boolean single = filter.operator() == Operator.IN && filter.values().size() == 1;
        String path = "filter[" + filter.path() + "]";
        return single || filter.operator() == Operator.EQ
                ? path
                : path + "[" + filter.operator().name().toLowerCase(Locale.ROOT) + "]";
    }
}
