package it.comunitadipratiche.web.page;

import it.comunitadipratiche.core.identity.Sessions;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Tells our own forms from those of others. A form is ours if it comes from our pages and, within a session, carries what
 * only they know; one that was written in a session that is over is shown again, to be sent by hand.
 */
@ApplicationScoped
class OwnForms {
    private static final Set<String> SECRETS = Set.of("password", "current", "code");
    private Sessions sessions;
    private Settings settings;

    @SuppressWarnings("NullAway.Init")
    protected OwnForms() {
        // for the CDI proxy
    }

    @Inject
    OwnForms(Sessions sessions, Settings settings) {
        this.sessions = sessions;
        this.settings = settings;
    }

    /**
     * What to ask before a form is taken; nothing if it is ours.
     *
     * @throws InvalidInputException if it comes from elsewhere
     */
    Optional<Page> doubt(Visit visit) {
        String origin = visit.request().getHeader("Origin");
        if (origin != null && !isOwn(origin, visit)) {
            throw foreign();
        }
        if (visit.signed().isEmpty()) {
            if (hasFiles(visit)) {
                throw new UnauthenticatedException("identity.unauthenticated");
            }
            return Optional.empty();
        }
        String secret = visit.signed().get().secret();
        if (sessions.isCsrf(secret, visit.parameter("form").orElse(""))) {
            return Optional.empty();
        }
        return Optional.of(
                Optional.ofNullable(origin).flatMap(own -> kept(visit)).orElseThrow(OwnForms::foreign));
    }

    /** What somebody wrote whose session was over when it was sent, with a way to send it again; nothing if it holds secrets or files. */
    Optional<Page> kept(Visit visit) {
        if (hasFiles(visit)) {
            return Optional.empty();
        }
        List<KeptForm.Value> values = new ArrayList<>();
        visit.request().getParameterMap().forEach((name, texts) -> {
            for (String text : texts) {
                values.add(new KeptForm.Value(name, text));
            }
        });
        values.removeIf(value -> value.name().equals("form"));
        if (values.isEmpty() || values.stream().anyMatch(value -> SECRETS.contains(value.name()))) {
            return Optional.empty();
        }
        KeptForm kept = new KeptForm(visit.form(), visit.link(visit.path()), visit.link("/signin"), values);
        return Optional.of(new Page(
                401, "page/kept", Heading.of(visit.texts().of("kept.title")).hidden(), kept));
    }

    private static boolean hasFiles(Visit visit) {
        return Objects.requireNonNullElse(visit.request().getContentType(), "").startsWith("multipart/");
    }

    private static InvalidInputException foreign() {
        return new InvalidInputException("form", "web.form.foreign");
    }

    private boolean isOwn(String origin, Visit visit) {
        String site = settings.text("community.site-url", "");
        return (!site.isEmpty() && origin.equals(origin(site)))
                || origin.replaceFirst("^https?://", "").equals(visit.request().getHeader("Host"));
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
