package it.comunitadipratiche.web.alerts;

import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.search.Filter;
import it.comunitadipratiche.core.search.Operator;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.web.page.Visit;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The form that saves what somebody looks at.
 *
 * @param form what it carries to show that it is ours; empty for who has not signed in
 * @param action where it is sent
 * @param signIn where to sign in
 * @param name that is proposed
 * @param types the content types that are looked among
 * @param words empty if none are looked for
 * @param filters as the form carries them
 */
public record SavingForm(
        String form,
        String action,
        String signIn,
        String name,
        List<String> types,
        String words,
        List<String> filters) {
    private static final String BETWEEN = "~";
    private static final int LEAST_PARTS = 3;
    private static final int LONGEST_NAME = 100;

    public SavingForm {
        types = List.copyOf(types);
        filters = List.copyOf(filters);
    }

    /** Of what a page shows, under a name. */
    public static SavingForm of(SearchQuery query, String name, Visit visit) {
        String words = query.text().orElse("");
        String proposed = words.isEmpty() ? name : name + ": " + words;
        return new SavingForm(
                visit.form(),
                visit.link(OwnSearches.PATH),
                visit.link("/signin"),
                proposed.length() > LONGEST_NAME ? proposed.substring(0, LONGEST_NAME) : proposed,
                query.types(),
                words,
                query.filters().stream().map(SavingForm::written).toList());
    }

    public boolean isSigned() {
        return !form.isEmpty();
    }

    private static String written(Filter filter) {
        return filter.path()
                + BETWEEN
                + filter.operator().name()
                + BETWEEN
                + filter.values().stream()
                        .map(value -> URLEncoder.encode(value, StandardCharsets.UTF_8))
                        .map(value -> value.replace(BETWEEN, "%7E"))
                        .collect(Collectors.joining(BETWEEN));
    }

    /** @throws InvalidInputException if it is none */
    static Filter read(String written) {
        String[] parts = written.split(BETWEEN, -1);
        try {
            if (parts.length >= LEAST_PARTS) {
                return new Filter(
                        parts[0],
                        Operator.valueOf(parts[1]),
                        Arrays.stream(parts)
                                .skip(2)
                                .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
                                .toList());
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("filter", "alerts.operator", parts[1]);
        }
        throw new InvalidInputException("filter", "alerts.operator", written);
    }

    @Override
    public String toString() {
        return "SavingForm" + types;
    }
}
