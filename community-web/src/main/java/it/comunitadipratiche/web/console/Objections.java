package it.comunitadipratiche.web.console;

import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.StaleVersionException;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Visit;
import java.util.List;

/**
 * Why a form was not taken, shown on the page it came from.
 *
 * @param status of the answer
 * @param texts each what is wrong and what to do about it
 */
public record Objections(int status, List<String> texts) {
    public static final Objections NONE = new Objections(200, List.of());

    public Objections {
        texts = List.copyOf(texts);
    }

    public static Objections of(CommunityException refusal, Visit visit) {
        List<String> texts = refusal instanceof InvalidInputException invalid
                ? invalid.gaps().stream()
                        .map(gap -> gap.message().in(visit.language()))
                        .toList()
                : List.of(refusal.text().in(visit.language()));
        return new Objections(status(refusal), texts);
    }

    private static int status(CommunityException refusal) {
        if (refusal instanceof StaleVersionException || refusal instanceof ConflictException) {
            return 409;
        }
        return refusal instanceof NotFoundException ? 404 : 400;
    }

    /** A page of the console that says them. */
    public Page on(String template, Heading heading, Object matter) {
        return new Page(status, template, heading, matter);
    }
}
