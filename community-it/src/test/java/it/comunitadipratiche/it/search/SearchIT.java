package it.comunitadipratiche.it.search;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.server.Api;
import it.comunitadipratiche.it.server.Http;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SearchIT {
    private final Http http = new Http();

    @Test
    void suggestsByTheBeginningOfAWord() {
        Searched article = Searched.published();

        HttpResponse<String> answer =
                Api.visitor().get("suggestions?q=" + article.word().substring(0, 8) + "&limit=5");

        JsonObject first = Api.json(answer).getJsonArray("items").getJsonObject(0);
        assertThat(first.getString("text")).isEqualTo("Guida a " + article.word());
        assertThat(first.getString("path")).isEqualTo("/articles/guida-a-" + article.word());
        assertThat(Api.visitor()
                        .get("suggestions?q=" + article.misspelt().substring(0, 9))
                        .body())
                .contains(article.word());
        assertThat(Api.visitor().get("suggestions?q=zz&limit=0").statusCode()).isEqualTo(400);
        assertThat(Api.json(Api.visitor().get("suggestions")).getJsonArray("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?!…,;.:-_*+~^()[]{}<>|\\/@#%&=$£'`",
                "\"aperte e mai chiuse",
                "«aperte",
                "- -- --- \"\" «»",
                "a\u0000b\u0007c\u001f",
                "*",
                "???",
                "AND OR NOT",
                "title:x",
                "\uFFFD\uD83D\uDE00",
                "' or 1=1 --",
            })
    void answersStrangeQuestions(String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        for (String path : List.of("articles?q=", "suggestions?q=")) {
            assertThat(Api.visitor().get(path + encoded).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(http.get("search?q=" + encoded).statusCode()).isEqualTo(200);
        assertThat(http.get("articles?q=" + encoded).statusCode()).isEqualTo(200);
        assertThat(http.get("search/suggestions?q=" + encoded).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesQuestionsThatAreTooLongWithTheReason() {
        for (int length : new int[] {501, 5_000, 10_000}) {
            String text = "x".repeat(length);
            HttpResponse<String> answer = Api.visitor().get("articles?q=" + text);
            assertThat(answer.statusCode()).isIn(400, 414);
            HttpResponse<String> page = http.get("search?q=" + text);
            assertThat(page.statusCode()).isIn(400, 414);
            assertThat(http.get("search/suggestions?q=" + text).statusCode()).isIn(200, 400, 414);
        }
        assertThat(Api.visitor().get("articles?q=" + "x".repeat(501)).body()).contains("500");
        assertThat(http.get("search?q=" + "x".repeat(2_500)).body()).contains("500");
    }

    @Test
    void keepsSearchesOfWhoeverCalls() {
        Api member = Api.as(Role.MEMBER);
        HttpResponse<String> saved = member.post("me/saved-searches", """
                {"name":"I bandi","types":["article"],"q":"bando","frequency":"WEEKLY",
                 "filters":[{"path":"publishedAt","operator":"GTE","values":["2026"]}]}""");
        assertThat(saved.statusCode()).isEqualTo(201);
        JsonObject search = Api.json(saved);
        String path = "me/saved-searches/" + search.getString("id");
        assertThat(member.get("me/saved-searches").body()).contains("I bandi");
        assertThat(Api.as(Role.EXPERT).get(path).statusCode()).isEqualTo(404);
        assertThat(Api.visitor().get("me/saved-searches").statusCode()).isEqualTo(401);

        assertThat(member.put(path, "{\"name\":\"Bandi\",\"frequency\":\"NEVER\"}")
                        .statusCode())
                .isEqualTo(428);
        HttpResponse<String> changed =
                member.put(path, "{\"name\":\"Bandi\",\"frequency\":\"NEVER\"}", "If-Match", Api.header(saved, "ETag"));
        assertThat(Api.json(changed).getString("frequency")).isEqualTo("NEVER");
        assertThat(member.post("me/saved-searches", "{\"name\":\"X\",\"types\":[\"nessuno\"]}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(member.post(
                                "me/saved-searches",
                                "{\"name\":\"X\",\"types\":[\"article\"],\"filters\":[{\"path\":\"boh\",\"values\":[\"1\"]}]}")
                        .statusCode())
                .isEqualTo(400);

        assertThat(Api.visitor()
                        .get("saved-searches/" + "x".repeat(37) + ".atom")
                        .statusCode())
                .isEqualTo(404);
        assertThat(member.delete(path).statusCode()).isEqualTo(204);
        assertThat(member.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void endsAlertsForNobodyWithoutTheLink() {
        assertThat(Api.visitor()
                        .send(
                                "POST",
                                "saved-searches/end?token=nessuno",
                                BodyPublishers.ofString("List-Unsubscribe=One-Click"),
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(404);
        assertThat(http.get("alerts/end?token=nessuno").statusCode()).isEqualTo(404);
    }

    @Test
    void letsStaffAloneKeepSynonyms() {
        Api staff = Api.as(Role.STAFF_CONTENT);
        String word = Searched.newWord();
        HttpResponse<String> added =
                staff.post("synonyms", "{\"language\":\"it\",\"words\":[\"%1$sa\",\"%1$sb\"]}".formatted(word));
        assertThat(added.statusCode()).isEqualTo(201);
        String path = "synonyms/" + Api.json(added).getString("id");

        assertThat(staff.get("synonyms").body()).contains(word + "a");
        assertThat(staff.put(
                                path,
                                "{\"language\":\"it\",\"words\":[\"%1$sa\"],\"others\":[\"%1$sc\"]}".formatted(word),
                                "If-Match",
                                Api.header(added, "ETag"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(staff.post("synonyms", "{\"words\":[\"una\"]}").statusCode()).isEqualTo(400);
        assertThat(Api.as(Role.MEMBER).get("synonyms").statusCode()).isEqualTo(403);
        assertThat(Api.visitor().get("unanswered-searches").statusCode()).isEqualTo(401);
        assertThat(staff.get("unanswered-searches?days=7").statusCode()).isEqualTo(200);
        assertThat(staff.delete(path).statusCode()).isEqualTo(204);
    }
}
