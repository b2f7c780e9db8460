package it.comunitadipratiche.web.account;

import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Visit;
import java.util.List;
import java.util.Map;

/** Pages with one form. */
public final class Forms {
    private Forms() {}

    /** The form as it is found. */
    static Page page(String name, Visit visit, Map<String, String> values) {
        return page(200, name, visit, values, List.of());
    }

    /** The form again, with what was wrong. */
    static Page again(String name, Visit visit, Map<String, String> values, CommunityException refusal) {
        return page(400, name, visit, values, problems(refusal, visit));
    }

    /** What a refusal says, in the language of the visit. */
    public static List<String> problems(CommunityException refusal, Visit visit) {
        return refusal instanceof InvalidInputException invalid
                ? invalid.gaps().stream()
                        .map(gap -> gap.message().in(visit.language()))
                        .toList()
                : List.of(refusal.text().in(visit.language()));
    }

    static Page note(String name, String path, String label, Visit visit) {
        return note(name, List.of(), path, label, visit);
    }

    static Page note(String name, List<String> codes, String path, String label, Visit visit) {
        String title = visit.texts().of(name + ".title");
        return new Page(
                200,
                "account/note",
                Heading.of(title).hidden(),
                new NotePage(
                        title,
                        visit.texts().of(name + ".text"),
                        codes,
                        visit.link(path),
                        visit.texts().of(label)));
    }

    static Page page(int status, String name, Visit visit, Map<String, String> values, List<String> problems) {
        return new Page(
                status,
                "account/" + name,
                Heading.of(visit.texts().of("account." + name + ".title")).hidden(),
                new FormPage(visit.form(), values, problems));
    }
}
