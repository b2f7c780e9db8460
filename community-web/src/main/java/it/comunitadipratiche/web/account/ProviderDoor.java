package it.comunitadipratiche.web.account;

import it.comunitadipratiche.core.identity.Sessions;
import it.comunitadipratiche.core.identity.openid.Arrival;
import it.comunitadipratiche.core.identity.openid.Journey;
import it.comunitadipratiche.core.identity.openid.OpenIdSignIn;
import it.comunitadipratiche.core.identity.openid.Refusal;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.JourneyCookie;
import it.comunitadipratiche.web.page.Leaving;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Room;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Signing in with an OpenID provider: out to it, back from it, and a last word to who signed out. A link leads out, not a
 * form: browsers do not let our forms lead to other sites.
 */
@ApplicationScoped
class ProviderDoor implements Room {
    private OpenIdSignIn openId;
    private Sessions sessions;
    private JourneyCookie cookie;
    private Locales locales;

    @SuppressWarnings("NullAway.Init")
    protected ProviderDoor() {
        // for the CDI proxy
    }

    @Inject
    ProviderDoor(OpenIdSignIn openId, Sessions sessions, JourneyCookie cookie, Locales locales) {
        this.openId = openId;
        this.sessions = sessions;
        this.cookie = cookie;
        this.locales = locales;
    }

    @Override
    public Set<String> names() {
        return Set.of("openid");
    }

    @Override
    public Answer show(Visit visit) {
        String provider = openId.provider().orElseThrow(() -> new NotFoundException("web.page.unknown", visit.path()));
        return switch (visit.path()) {
            case "/openid" -> depart(visit);
            case "/openid/return" -> arrive(visit);
            case "/openid/left" -> left(provider, visit);
            default -> throw new NotFoundException("web.page.unknown", visit.path());
        };
    }

    private Answer depart(Visit visit) {
        String next = visit.language().toLanguageTag() + visit.parameter("next").orElse("/me");
        Journey journey = Journey.begin(next);
        return openId.departure(journey)
                .map(provider -> Leaving.onJourney(journey.text(), provider.toString()))
                .orElseGet(() -> refused(Refusal.UNREACHABLE, visit));
    }

    private Answer arrive(Visit visit) {
        Optional<Journey> journey = cookie.read(visit).flatMap(Journey::parse);
        return journey.map(found -> arrive(found, visit))
                .orElseGet(() -> refused(Refusal.LATE, visit))
                .arrived();
    }

    private Leaving arrive(Journey journey, Visit visit) {
        String browser = Objects.requireNonNullElse(visit.request().getHeader("User-Agent"), "");
        int path = Math.max(journey.next().indexOf('/'), 0);
        Visit spoken = visit.in(language(journey.next().substring(0, path), visit));
        Arrival arrival = openId.arrive(journey, parameters(visit), visit.address(), browser);
        if (arrival instanceof Arrival.Entered entered) {
            visit.signed().ifPresent(before -> sessions.end(before.secret()));
            return Door.enter(entered.signIn(), Optional.of(journey.next().substring(path)), spoken);
        }
        return refused(((Arrival.Refused) arrival).reason(), spoken);
    }

    private Locale language(String tag, Visit visit) {
        return locales.supported().stream()
                .filter(locale -> locale.toLanguageTag().equals(tag))
                .findFirst()
                .orElse(visit.language());
    }

    private Answer left(String provider, Visit visit) {
        Optional<URI> exit = openId.exit();
        if (exit.isEmpty()) {
            return Leaving.to(visit.link("/"));
        }
        String title = visit.texts().of("account.left.title");
        NotePage note = new NotePage(
                title,
                visit.texts().of("account.left.text", provider),
                List.of(),
                exit.get().toString(),
                visit.texts().of("account.left.submit", provider));
        return Page.of("account/note", Heading.of(title).hidden(), note);
    }

    private static Leaving refused(Refusal reason, Visit visit) {
        return Leaving.to(visit.link("/signin") + "?refused=" + reason);
    }

    private static Map<String, List<String>> parameters(Visit visit) {
        return visit.request().getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    }
}
