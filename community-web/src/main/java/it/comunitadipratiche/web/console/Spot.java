package it.comunitadipratiche.web.console;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.web.page.Visit;
import java.util.List;

/**
 * Where at a desk a visit is.
 *
 * @param parts those of the path below the desk's own
 */
public record Spot(Visit visit, List<String> parts) {

    public Spot {
        parts = List.copyOf(parts);
    }

    public static Spot of(Visit visit) {
        return new Spot(visit, visit.parts().stream().skip(2).toList());
    }

    /** How many parts there are. */
    public int depth() {
        return parts.size();
    }

    /**
     * The id that the first part is.
     *
     * @throws NotFoundException if it is none
     */
    public Id id() {
        return Id.tryParse(parts.get(0)).orElseThrow(this::unknown);
    }

    public String last() {
        return parts.isEmpty() ? "" : parts.get(parts.size() - 1);
    }

    public NotFoundException unknown() {
        return new NotFoundException("web.page.unknown", visit.path());
    }
}
