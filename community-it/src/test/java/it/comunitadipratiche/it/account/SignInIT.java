package it.comunitadipratiche.it.account;

import static it.comunitadipratiche.it.server.Api.header;
import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.server.Api;
import it.comunitadipratiche.it.server.Http;
import it.comunitadipratiche.it.server.TestTokens;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SignInIT {
    private final Http http = new Http();

    @Test
    void givesASessionInACookieThatNoScriptAndNoOtherSiteCanUse() {
        HttpResponse<String> answer = signIn(member(), TestTokens.PASSWORD, "");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).isEqualTo("/community/me");
        assertThat(header(answer, "Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/community/");
    }

    @Test
    void answersTheSameForAWrongPasswordAndAnUnknownAddress() {
        HttpResponse<String> wrong = signIn(member(), "un'altra password lunga", "");
        HttpResponse<String> unknown = signIn("nessuno-" + member(), "un'altra password lunga", "");

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("Indirizzo e-mail o password non corretti");
        assertThat(unknown.body()).contains("Indirizzo e-mail o password non corretti");
        assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void leadsBackOnlyWithinTheSite() {
        assertThat(header(signIn(member(), TestTokens.PASSWORD, "/articles"), "Location"))
                .isEqualTo("/community/articles");
        assertThat(header(signIn(member(), TestTokens.PASSWORD, "//example.org"), "Location"))
                .isEqualTo("/community/me");
        assertThat(header(http.get("me"), "Location")).isEqualTo("/community/signin?next=%2Fme");
    }

    @Test
    void refusesFormsThatAreNotOurs() {
        String cookie = cookie(signIn(member(), TestTokens.PASSWORD, ""));

        assertThat(post("signout", "Cookie", cookie, "form=invented").statusCode())
                .isEqualTo(400);
        assertThat(post("signin", "Origin", "https://example.org", "email=a&password=b")
                        .statusCode())
                .isEqualTo(400);
        assertThat(with(cookie, "me").statusCode()).isEqualTo(200);
    }

    @Test
    void endsWithTheSession() {
        String cookie = cookie(signIn(member(), TestTokens.PASSWORD, ""));
        HttpResponse<String> page = with(cookie, "me");
        String form = page.body().replaceFirst("(?s)^.*?name=\"form\" value=\"([^\"]+)\".*$", "$1");
        assertThat(header(page, "Cache-Control")).contains("private");

        assertThat(post("signout", "Cookie", cookie, "form=" + form).statusCode())
                .isEqualTo(303);
        assertThat(with(cookie, "me").statusCode()).isEqualTo(303);
    }

    @Test
    void saysTheSameWhoeverForgotThePassword() {
        HttpResponse<String> known = post("password/forgotten", "Accept", "text/html", "email=" + member());
        HttpResponse<String> unknown = post("password/forgotten", "Accept", "text/html", "email=a-" + member());

        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(unknown.body()).isEqualTo(known.body());
    }

    @Test
    void knowsNoLinksItDidNotSend() {
        assertThat(http.get("invitation?token=abc").statusCode()).isEqualTo(403);
        assertThat(http.get("password/reset?token=abc").statusCode()).isEqualTo(403);
    }

    private static String member() {
        return Api.newAccount(Role.MEMBER)[0];
    }

    private HttpResponse<String> signIn(String email, String password, String next) {
        String form = "email=" + encoded(email) + "&password=" + encoded(password) + "&next=" + encoded(next);
        return post("signin", "Accept", "text/html", form);
    }

    private HttpResponse<String> with(String cookie, String path) {
        return http.send(http.to(path).header("Cookie", cookie));
    }

    private HttpResponse<String> post(String path, String header, String value, String form) {
        HttpRequest.Builder request = http.to(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(header, value)
                .POST(BodyPublishers.ofString(form));
        return http.send(request);
    }

    private static String cookie(HttpResponse<String> answer) {
        return header(answer, "Set-Cookie").replaceFirst(";.*$", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
