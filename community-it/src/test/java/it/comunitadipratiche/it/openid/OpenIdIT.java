package it.comunitadipratiche.it.openid;

import static it.comunitadipratiche.it.server.Api.header;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.server.Api;
import it.comunitadipratiche.it.server.Http;
import jakarta.json.JsonArray;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OpenIdIT {
    private static final String ADA = "ada@keycloak.example.org";
    private static final String MALLORY = "mallory@keycloak.example.org";
    private static @Nullable Keycloak keycloak;
    private final Http http = new Http();

    @BeforeAll
    static void start() {
        keycloak = Keycloak.start();
    }

    @AfterAll
    static void stop() {
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void makesAnAccountTheFirstTimeAndNoneTheSecond() {
        Traveller ada = new Traveller();
        HttpResponse<String> entered = ada.signIn("ada", "/articles");

        assertThat(header(entered, "Location")).isEqualTo("/community/articles");
        assertThat(entered.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("community-session=cds_").contains("HttpOnly", "SameSite=Lax"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("community-openid=\"\"; Expires=Thu, 01 Dec 1994"));
        assertThat(ada.page("me").body()).contains("Ada Neri", ADA, "Membro");
        assertThat(accounts(ADA)).hasSize(1);

        new Traveller().signIn("ada", "");

        assertThat(accounts(ADA)).hasSize(1);
    }

    @Test
    void refusesAnAddressThatIsNotVerified() {
        Traveller mallory = new Traveller();
        HttpResponse<String> refused = mallory.signIn("mallory", "");

        assertThat(header(refused, "Location")).isEqualTo("/community/signin?refused=UNVERIFIED");
        assertThat(mallory.page("signin?refused=UNVERIFIED").body()).contains("non ha verificato il tuo indirizzo");
        assertThat(mallory.page("me").statusCode()).isEqualTo(303);
        assertThat(accounts(MALLORY)).isEmpty();
    }

    @Test
    void endsTheSessionWhenItEndsAtTheProvider() {
        Traveller here = new Traveller();
        here.signIn("ada", "");
        assertThat(here.page("me").statusCode()).isEqualTo(200);

        Keycloak.signOut("ada");

        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (here.page("me").statusCode() == 200 && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        assertThat(here.page("me").statusCode()).isEqualTo(303);
    }

    @Test
    void takesNoLogoutTokenFromStrangers() {
        for (String token : new String[] {"", "x", "eyJhbGciOiJub25lIn0.e30."}) {
            HttpResponse<String> answer = http.send(http.to("openid/logout")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("logout_token=" + token)));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void refusesTheAnswerOfAnotherProvider() {
        Traveller ada = new Traveller();
        String answer = ada.answer("ada", "").replaceFirst("iss=[^&]*", "iss=https%3A%2F%2Fother.example.org");

        assertThat(header(ada.arrive(answer), "Location")).isEqualTo("/community/signin?refused=INVALID");
    }

    @Test
    void refusesTheAnswerToAnotherBrowser() {
        String answer = new Traveller().answer("ada", "");

        Traveller without = new Traveller();
        assertThat(header(without.arrive(answer), "Location")).isEqualTo("/community/signin?refused=LATE");
        Traveller with = new Traveller();
        with.depart("");
        assertThat(header(with.arrive(answer), "Location")).isEqualTo("/community/signin?refused=INVALID");
    }

    @Test
    void takesAnAnswerOnce() {
        Traveller ada = new Traveller();
        String answer = ada.answer("ada", "");
        String journey = ada.journey();
        assertThat(header(ada.arrive(answer), "Location")).isEqualTo("/community/me");

        assertThat(header(Traveller.withJourney(journey).arrive(answer), "Location"))
                .isEqualTo("/community/signin?refused=INVALID");
    }

    @Test
    void leadsBackOnlyWithinTheSiteAndInItsLanguage() {
        assertThat(header(new Traveller().signIn("ada", "//example.org"), "Location"))
                .isEqualTo("/community/me");
        assertThat(header(new Traveller("en/").signIn("ada", "/articles"), "Location"))
                .isEqualTo("/community/en/articles");
    }

    @Test
    void offersToSignOutAtTheProviderToo() {
        Traveller ada = new Traveller();
        ada.signIn("ada", "");

        HttpResponse<String> out = ada.signOut();

        assertThat(header(out, "Location")).isEqualTo("/community/openid/left");
        assertThat(ada.page("openid/left").body())
                .contains(Keycloak.issuer() + "/protocol/openid-connect/logout?", "post_logout_redirect_uri=");
        assertThat(ada.page("me").statusCode()).isEqualTo(303);
    }

    @Test
    void letsSomebodyInAndOutWithABrowser() {
        try (Browsing ada = Browsing.wide()) {
            Page page = ada.open("en/signin?next=/articles");
            page.getByText("Sign in with Keycloak").click();
            page.locator("#username").fill("ada");
            page.locator("#password").fill(Keycloak.PASSWORD);
            page.locator("#kc-login").click();
            assertThat(ada.path()).isEqualTo("en/articles");

            page.locator(".c-person button").click();
            assertThat(ada.path()).isEqualTo("en/openid/left");
            assertThat(ada.barriers()).isEmpty();
            page.getByText("Sign out of Keycloak too").click();

            assertThat(page.url()).startsWith(Keycloak.issuer() + "/protocol/openid-connect/logout");
        }
    }

    private static JsonArray accounts(String email) {
        return Api.json(Api.as(Role.ADMIN).get("accounts?q=" + email)).getJsonArray("items");
    }
}
