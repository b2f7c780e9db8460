package it.comunitadipratiche.it.api;

import static it.comunitadipratiche.it.server.Api.header;
import static it.comunitadipratiche.it.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.server.Api;
import it.comunitadipratiche.it.server.TestTokens;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AccessIT {
    private final Api admin = Api.as(Role.ADMIN);
    private final Api member = Api.as(Role.MEMBER);
    private final Api visitor = Api.visitor();

    @Test
    void asksVisitorsToSignIn() {
        HttpResponse<String> answer = visitor.post("articles", "{\"fields\":{}}");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "WWW-Authenticate")).startsWith("Bearer");
        assertThat(visitor.get("accounts").statusCode()).isEqualTo(401);
        assertThat(visitor.get("me").statusCode()).isEqualTo(401);
    }

    @Test
    void refusesMembersWhatTheyMayNotDo() {
        assertThat(member.post("articles", "{\"fields\":{}}").statusCode()).isEqualTo(403);
        assertThat(member.get("accounts").statusCode()).isEqualTo(403);
        assertThat(member.get("audit").statusCode()).isEqualTo(403);
        assertThat(member.get("plugins").statusCode()).isEqualTo(403);
        assertThat(member.get("outbox").statusCode()).isEqualTo(403);
        assertThat(member.get("search-index").statusCode()).isEqualTo(403);
        assertThat(member.get("imports").statusCode()).isEqualTo(403);
    }

    @Test
    void makesATokenFromAPasswordAndRevokesIt() {
        String email = Api.newAccount(Role.EDITOR)[0];
        HttpResponse<String> made = visitor.post(
                "tokens",
                "{\"name\":\"Sito\",\"scopes\":[\"content.create\"]}",
                "Authorization",
                basic(email, TestTokens.PASSWORD));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(header(made, "Cache-Control")).isEqualTo("no-store");
        Api scoped = Api.with(json(made).getString("token"));

        assertThat(scoped.post("articles", "{\"fields\":{}}").statusCode()).isEqualTo(201);
        JsonObject me = json(Api.with(json(made).getString("token")).get("me"));
        assertThat(me.containsKey("token")).isFalse();

        String[] account = Api.newAccount(Role.EDITOR);
        Api owner = Api.with(account[1]);
        String id =
                json(owner.get("tokens")).getJsonArray("items").getJsonObject(0).getString("id");
        assertThat(owner.delete("tokens/" + id).statusCode()).isEqualTo(204);
        assertThat(owner.get("me").statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAWrongPasswordAndBasicElsewhere() {
        String email = Api.newAccount(Role.MEMBER)[0];

        assertThat(visitor.post("tokens", "{\"name\":\"x\"}", "Authorization", basic(email, "sbagliata ma lunga"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(visitor.get("me", "Authorization", basic(email, TestTokens.PASSWORD))
                        .statusCode())
                .isEqualTo(401);
        assertThat(Api.with("cdp_nonsense").get("articles").statusCode()).isEqualTo(401);
    }

    @Test
    void sendsWhoMustHaveASecondFactorToTheSiteForAToken() {
        String email = Api.newAccount(Role.STAFF_CONTENT)[0];

        HttpResponse<String> answer = visitor.post(
                "tokens",
                "{\"name\":\"x\"}",
                "Authorization",
                basic(email, TestTokens.PASSWORD),
                "Accept-Language",
                "it");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).getString("detail")).contains("accedi dal sito", "crea lì un token");
    }

    @Test
    void endsTokensWithTheirPassword() {
        String[] account = Api.newAccount(Role.EDITOR);
        String changed = "altre quattro parole lunghe";
        assertThat(changePassword(account[0], TestTokens.PASSWORD, changed, true))
                .isEqualTo(204);
        assertThat(Api.with(account[1]).get("me").statusCode()).isEqualTo(200);
        assertThat(Api.with(account[1])
                        .put("me/password", "{\"currentPassword\":\"x\",\"newPassword\":\"y\"}")
                        .statusCode())
                .isEqualTo(403);

        assertThat(changePassword(account[0], changed, TestTokens.PASSWORD, false))
                .isEqualTo(204);
        assertThat(Api.with(account[1]).get("me").statusCode()).isEqualTo(401);

        String[] other = Api.newAccount(Role.MEMBER);
        String id = json(Api.with(other[1]).get("me")).getString("id");
        String reset = "{\"newPassword\":\"" + changed + "\"}";
        assertThat(admin.put("accounts/" + id + "/password", reset).statusCode())
                .isEqualTo(204);
        assertThat(Api.with(other[1]).get("me").statusCode()).isEqualTo(401);
    }

    private int changePassword(String email, String current, String next, boolean keepTokens) {
        String body = "{\"currentPassword\":\"" + current + "\",\"newPassword\":\"" + next + "\",\"keepTokens\":"
                + keepTokens + "}";
        return visitor.put("me/password", body, "Authorization", basic(email, current))
                .statusCode();
    }

    @Test
    void keepsAccounts() {
        String email = Id.next().toString().toLowerCase(Locale.ROOT) + "@example.org";
        String body = "{\"email\":\"" + email + "\",\"displayName\":\"Ada\",\"roles\":[\"MEMBER\"]}";
        HttpResponse<String> created = admin.post("accounts", body);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String path = "accounts/" + json(created).getString("id");
        assertThat(admin.post("accounts", body).statusCode()).isEqualTo(409);
        assertThat(admin.post("accounts", "{\"email\":\"no\",\"displayName\":\"\",\"roles\":[\"KING\"]}")
                        .statusCode())
                .isEqualTo(400);

        assertThat(admin.put(path + "/roles", "{\"roles\":[\"EDITOR\"]}").statusCode())
                .isEqualTo(428);
        HttpResponse<String> changed =
                admin.put(path + "/roles", "{\"roles\":[\"EDITOR\"]}", "If-Match", header(created, "ETag"));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        HttpResponse<String> shut =
                admin.put(path + "/state", "{\"state\":\"INACTIVE\"}", "If-Match", header(changed, "ETag"));
        assertThat(json(shut).getString("state")).isEqualTo("INACTIVE");
        assertThat(admin.put(path + "/state", "{\"state\":\"ACTIVE\"}", "If-Match", header(changed, "ETag"))
                        .statusCode())
                .isEqualTo(412);
        assertThat(admin.get("audit?subject=account:" + json(created).getString("id"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(json(admin.get("accounts?q=" + email)).getJsonArray("items")).hasSize(1);
        assertThat(json(visitor.get("permissions")).getJsonArray("items")).isNotEmpty();
    }

    @Test
    void limitsWhoAsksTooOften() {
        String address = "198.51.100." + (System.nanoTime() % 200 + 10);
        HttpResponse<String> answer = visitor.get("status", "X-Forwarded-For", address);
        int limit = Integer.parseInt(header(answer, "RateLimit-Limit"));
        assertThat(Integer.parseInt(header(answer, "RateLimit-Remaining"))).isLessThan(limit);
        assertThat(header(answer, "RateLimit-Reset")).isNotEmpty();

        Api nobody = Api.with("cdp_nonsense");
        HttpResponse<String> login = nobody.get("articles", "X-Forwarded-For", address);
        for (int tries = 1; tries < 40 && login.statusCode() == 401; tries++) {
            login = nobody.get("articles", "X-Forwarded-For", address);
        }
        assertThat(login.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(header(login, "Retry-After"))).isPositive();
    }

    @Test
    void letsOtherPagesReadWhatIsPublicAndNothingMore() {
        HttpResponse<String> read = visitor.get("articles", "X-Requested-With", "test");
        assertThat(header(read, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(read, "Vary")).contains("Authorization", "Accept-Language");
        HttpResponse<String> own = member.get("me");
        assertThat(own.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void namesEveryRequest() {
        assertThat(header(visitor.get("status", "X-Request-Id", "abc-123"), "X-Request-Id"))
                .isEqualTo("abc-123");
        assertThat(header(visitor.get("nothing"), "X-Request-Id")).isNotBlank();
    }

    @Test
    void showsOperatorsHowItGoes() {
        assertThat(json(admin.get("plugins")).getJsonArray("items")).isNotEmpty();
        assertThat(json(admin.get("outbox")).containsKey("items")).isTrue();
        assertThat(json(admin.get("outbox/dead-letters")).containsKey("items")).isTrue();
        assertThat(json(admin.get("search-index")).containsKey("documents")).isTrue();
        assertThat(admin.send("PUT", "search-index/rebuild", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(202);
        assertThat(admin.post("outbox/retries", "{}").statusCode()).isEqualTo(400);
        assertThat(admin.get("imports/kinds").body()).contains("ndjson");
    }

    private static String basic(String email, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((email + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
