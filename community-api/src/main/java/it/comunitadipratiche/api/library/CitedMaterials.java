package it.comunitadipratiche.api.library;

import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.MovedException;
import it.comunitadipratiche.core.library.Material;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;

/** Finds a material as its own address does, and sends who has an old one on. */
@ApplicationScoped
class CitedMaterials {
    private Publications publications;
    private Locales locales;

    @SuppressWarnings("NullAway.Init")
    protected CitedMaterials() {
        // for the CDI proxy
    }

    @Inject
    CitedMaterials(Publications publications, Locales locales) {
        this.publications = publications;
        this.locales = locales;
    }

    /** @param end what follows the slug in the address */
    Response answer(
            String idOrSlug,
            Optional<String> locale,
            String end,
            HttpServletRequest request,
            Function<ReadyDocument, Response.ResponseBuilder> answer) {
        try {
            ReadyDocument document = publications.read(Material.TYPE, idOrSlug, locale.map(locales::of));
            return answer.apply(document)
                    .header("Content-Language", document.key().locale().toLanguageTag())
                    .build();
        } catch (MovedException moved) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .header("Location", request.getContextPath() + "/api/v1/materials/" + moved.slug() + end + query)
                    .header("Cache-Control", "public, max-age=300")
                    .header("Vary", "Authorization")
                    .build();
        }
    }
}
