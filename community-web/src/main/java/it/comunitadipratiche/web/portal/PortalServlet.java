package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.PageServlet;
import it.comunitadipratiche.web.page.Visit;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;

/** The pages of the portal: whatever address nothing else answers is looked for here. */
@WebServlet(urlPatterns = {"", "/"})
public class PortalServlet extends PageServlet {

    @Inject
    private transient Home home;

    @Inject
    private transient Shelf shelf;

    @Inject
    private transient Lists lists;

    @Inject
    private transient Entries entries;

    @Inject
    private transient Finds finds;

    @Override
    protected Page page(Visit visit) {
        List<String> parts = visit.parts();
        return switch (parts.size()) {
            case 0 -> home.page(visit);
            case 1 ->
                parts.get(0).equals("search") ? finds.page(visit) : lists.page(shelf.byCollection(parts.get(0)), visit);
            case 2 -> entries.page(shelf.byCollection(parts.get(0)), parts.get(1), visit);
            default -> throw new NotFoundException("web.page.unknown", visit.path());
        };
    }
}
