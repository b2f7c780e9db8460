package it.comunitadipratiche.bench;

import it.comunitadipratiche.bench.Case.Goal;
import it.comunitadipratiche.bench.Load.Requests;
import it.comunitadipratiche.running.Staff;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** The cases of a community of organizations and practices. */
final class CommunityCases {
    private static final int FEW = 8;
    private static final int READ = 2_000;
    private static final int PAGE = 100;
    private static final int FIRST_WORD = 10;
    private static final int WORDS = 40;
    private static final int SEARCH_GOAL = 50;
    private static final int PAGE_GOAL = 30;

    private final Staff staff;
    private final Italy italy;

    CommunityCases(Staff staff, Italy italy) {
        this.staff = staff;
        this.italy = italy;
    }

    List<Case> all() throws IOException, InterruptedException {
        List<JsonObject> practices = some("practices", READ);
        List<String> pages = practices.stream()
                .map(one -> "/practices/" + one.getString("slug"))
                .toList();
        return List.of(
                of(
                        "D3",
                        "directory with a word, a place, 3 facets",
                        searches("organizations", "nature,policyAreas,runtsSections"),
                        SEARCH_GOAL),
                of(
                        "P3",
                        "practices with a word, a place, 3 facets",
                        searches("practices", "instrument,policyAreas,initiative"),
                        SEARCH_GOAL),
                of(
                        "SIM",
                        "what is similar to a practice",
                        practices.stream()
                                .map(one -> "/api/v1/practices/" + one.getString("id") + "/similar")
                                .toList(),
                        SEARCH_GOAL),
                new Case(
                        "PAGE",
                        "the page of a practice, one after the other",
                        Requests.reads(pages),
                        1,
                        Optional.of(new Goal(0, 0, PAGE_GOAL, 0))),
                new Case("PAGES", "the same, as many as can be", Requests.reads(pages), FEW, Optional.empty()));
    }

    private static Case of(String name, String what, List<String> paths, int p99) {
        return new Case(name, what, Requests.reads(paths), FEW, Optional.of(new Goal(0, 0, p99, 0)));
    }

    /** A word and a province, each pair once. */
    private List<String> searches(String collection, String facets) {
        List<String> paths = new ArrayList<>();
        for (String province : italy.provinces()) {
            IntStream.range(FIRST_WORD, FIRST_WORD + WORDS)
                    .forEach(rank -> paths.add("/api/v1/" + collection + "?q="
                            + URLEncoder.encode(Corpus.word(rank), StandardCharsets.UTF_8)
                            + "&filter%5Bplace%5D%5Bat%5D=" + province + "&facets=" + facets
                            + "&fields=title,summary,slug,url"));
        }
        Collections.shuffle(paths, new Random(1));
        return paths;
    }

    private List<JsonObject> some(String collection, int most) throws IOException, InterruptedException {
        return all(staff, collection, most);
    }

    /** The first publications of a collection, with little more than their ids and slugs. */
    static List<JsonObject> all(Staff staff, String collection, int most) throws IOException, InterruptedException {
        List<JsonObject> found = new ArrayList<>();
        String cursor = "";
        while (found.size() < most) {
            JsonObject list = staff.get(collection + "?limit=" + PAGE + "&fields=slug" + cursor);
            list.getJsonArray("items").stream().map(JsonValue::asJsonObject).forEach(found::add);
            JsonObject page = list.getJsonObject("page");
            if (!page.containsKey("next")) {
                break;
            }
            cursor = "&cursor=" + page.getString("next");
        }
        return found;
    }
}
