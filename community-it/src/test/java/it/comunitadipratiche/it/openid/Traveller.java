package it.comunitadipratiche.it.openid;

import static it.comunitadipratiche.it.server.Api.header;

import it.comunitadipratiche.it.server.Http;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's browser on the way to Keycloak and back, one step at a time. */
final class Traveller {
    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final String JOURNEY = "community-openid";
    private final Http http = new Http();
    private final Map<String, String> cookies = new TreeMap<>();
    private final String language;

    Traveller() {
        this("");
    }

    /** One who reads the site in a language, such as {@code en/}. */
    Traveller(String language) {
        this.language = language;
    }

    /** One who was given the cookie of another's journey. */
    static Traveller withJourney(String journey) {
        Traveller traveller = new Traveller();
        traveller.cookies.put(JOURNEY, journey);
        return traveller;
    }

    /** Goes out, types name and password, and comes back. */
    HttpResponse<String> signIn(String name, String next) {
        return arrive(answer(name, next));
    }

    /** Goes out; where to. */
    String depart(String next) {
        String asking = next.isEmpty() ? "" : "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        return header(page(language + "openid" + asking), "Location");
    }

    /** Goes out and types name and password; where Keycloak sends the browser then. */
    String answer(String name, String next) {
        Matcher form = FORM.matcher(get(depart(next)).body());
        if (!form.find()) {
            throw new AssertionError("Keycloak shows no form");
        }
        String typed = "username=" + name + "&password=" + Keycloak.PASSWORD.replace(' ', '+');
        return header(post(form.group(1).replace("&amp;", "&"), typed), "Location");
    }

    HttpResponse<String> arrive(String answer) {
        return get(answer);
    }

    HttpResponse<String> signOut() {
        String form = page("me").body().replaceFirst("(?s)^.*?name=\"form\" value=\"([^\"]+)\".*$", "$1");
        return post(Http.base().resolve("signout").toString(), "form=" + form);
    }

    /** What the browser keeps until it is back. */
    String journey() {
        return Objects.requireNonNull(cookies.get(JOURNEY));
    }

    HttpResponse<String> page(String path) {
        return get(Http.base().resolve(path).toString());
    }

    private HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    private HttpResponse<String> post(String address, String form) {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = http.send(request);
        answer.headers().allValues("Set-Cookie").stream()
                .flatMap(line -> HttpCookie.parse(line).stream())
                .forEach(this::keep);
        return answer;
    }

    private void keep(HttpCookie cookie) {
        if (cookie.getValue().isEmpty() || cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }
}
