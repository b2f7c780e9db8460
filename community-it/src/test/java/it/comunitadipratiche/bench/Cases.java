package it.comunitadipratiche.bench;

import it.comunitadipratiche.bench.Case.Goal;
import it.comunitadipratiche.bench.Load.Requests;
import it.comunitadipratiche.running.Staff;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The cases of the benchmark, with addresses taken from what was imported. */
final class Cases {
    private static final int MANY = 32;
    private static final int FEW = 8;
    private static final int IDS = 1_000;
    private static final int WORDS = 200;
    private static final int PAIRS = 150;
    private static final int DEEP = 40;
    private static final String CARD = "fields=title,summary,slug,publishedAt,url";
    private static final String PLACE = "/api/v1/bench-materials";

    private static final int SAMPLE = 10_000;
    private static final List<String> TEXTS = List.of("title", "summary", "body");

    private final Staff staff;
    private final Path corpus;

    Cases(Staff staff, Path corpus) {
        this.staff = staff;
        this.corpus = corpus;
    }

    List<Case> all() throws IOException, InterruptedException {
        Documents documents = documents();
        List<String> frequent = words(0.01, 0.05);
        List<String> rare = words(0.0005, 0.002);
        List<Case> cases = new ArrayList<>();
        cases.add(reads("R1", "one by id", paths(documents.ids(), "/"), MANY, Optional.of(new Goal(0.75, 0, 0, 5))));
        cases.add(reads("R1s", "one by slug", paths(documents.slugs(), "/"), MANY, Goal.ofRatio(0.75)));
        cases.add(reads("R1c", "one by id, any of all", paths(documents.anyIds(), "/"), MANY, Optional.empty()));
        cases.add(reads("R2", "the 20 newest", List.of(PLACE + "?limit=20&" + CARD), MANY, Goal.ofRatio(0.5)));
        cases.add(reads("R3", "20, filtered by two fields, sorted", filtered(), MANY, Goal.ofRatio(0.25)));
        cases.add(reads("R3c", "the same, never asked before", filteredByDay(), MANY, Optional.empty()));
        cases.add(reads("R4", "words of 1–5 %", paths(frequent, "?" + CARD + "&q="), MANY, perSecond(1_000)));
        cases.add(reads("R4c", "pairs of them, never asked before", pairs(frequent, ""), MANY, perSecond(1_000)));
        cases.add(reads("R4r", "words of 0.05–0.2 %", paths(rare, "?" + CARD + "&q="), MANY, Optional.empty()));
        String more = "&facets=kind,year,themes&highlight=true";
        cases.add(
                reads("R4f", "R4 with 3 facets, highlights", paths(frequent, "?" + CARD + more + "&q="), FEW, p99(50)));
        cases.add(reads("R4fc", "R4c with 3 facets, highlights", pairs(frequent, more), FEW, p99(50)));
        cases.add(reads("S1", "suggestions", beginnings(frequent), FEW, p99(20)));
        cases.add(reads("S1c", "suggestions, of two words", beginningsOfPairs(frequent), FEW, p99(20)));
        cases.add(reads("R5", "deep pages", deep(), MANY, Optional.empty()));
        cases.add(new Case(
                "W1", "create one", new Requests(List.of(PLACE), bodies(), staff.token()), FEW, perSecond(800)));
        return cases;
    }

    private static Case reads(String name, String what, List<String> paths, int connections, Optional<Goal> goal) {
        return new Case(name, what, Requests.reads(paths), connections, goal);
    }

    private static Optional<Goal> perSecond(double least) {
        return Optional.of(new Goal(0, least, 0, 0));
    }

    private static Optional<Goal> p99(double most) {
        return Optional.of(new Goal(0, 0, most, 0));
    }

    private static List<String> paths(List<String> names, String after) {
        return names.stream().map(name -> PLACE + after + name).toList();
    }

    private record Documents(List<String> ids, List<String> slugs, List<String> anyIds) {}

    /** A thousand documents from all over the list, and as many as there are, 50,000 at most. */
    private Documents documents() throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        List<String> slugs = new ArrayList<>();
        String cursor = "";
        while (ids.size() < 50_000) {
            JsonObject list = staff.get("bench-materials?limit=100&fields=slug" + cursor);
            for (JsonValue item : list.getJsonArray("items")) {
                ids.add(item.asJsonObject().getString("id"));
                slugs.add(item.asJsonObject().getString("slug"));
            }
            JsonObject page = list.getJsonObject("page");
            if (!page.containsKey("next")) {
                break;
            }
            cursor = "&cursor=" + page.getString("next");
        }
        int step = Math.max(1, ids.size() / IDS);
        List<Integer> some = IntStream.range(0, Math.min(IDS, ids.size()))
                .map(i -> i * step)
                .boxed()
                .toList();
        return new Documents(
                some.stream().map(ids::get).toList(),
                some.stream().map(slugs::get).toList(),
                List.copyOf(ids));
    }

    private static List<String> filtered() {
        return years().flatMap(year -> Corpus.KINDS.stream()
                        .map(kind -> PLACE + "?filter%5Bkind%5D=" + kind + "&filter%5Byear%5D=" + year
                                + "&sort=-publishedAt&limit=20&" + CARD + ",terms"))
                .toList();
    }

    private static Stream<Integer> years() {
        return IntStream.range(Corpus.FIRST_YEAR + 1, Corpus.FIRST_YEAR + Corpus.YEARS - 1)
                .boxed();
    }

    private static List<String> filteredByDay() {
        return filtered().stream()
                .flatMap(path -> IntStream.range(0, 2_000)
                        .mapToObj(minute -> path + "&filter%5BpublishedAt%5D%5Bgte%5D=2010-01-0"
                                + (1 + minute / 1_000) + "T" + String.format(Locale.ROOT, "%02d", minute / 50 % 20)
                                + ":"
                                + String.format(Locale.ROOT, "%02d", minute % 50) + ":00Z"))
                .toList();
    }

    private static List<String> pairs(List<String> words, String more) {
        List<String> pairs = new ArrayList<>();
        List<String> some = words.subList(0, Math.min(PAIRS, words.size()));
        for (String first : some) {
            for (String second : some) {
                if (!first.equals(second)) {
                    pairs.add(PLACE + "?" + CARD + more + "&q=" + first + "%20" + second);
                }
            }
        }
        Collections.shuffle(pairs, new Random(1));
        return pairs;
    }

    /** What somebody types of each word, from two letters on. */
    private static List<String> beginnings(List<String> words) {
        return words.stream()
                .flatMap(word -> IntStream.rangeClosed(2, word.length()).mapToObj(end -> word.substring(0, end)))
                .distinct()
                .map(typed -> "/api/v1/suggestions?limit=8&q=" + typed)
                .toList();
    }

    /** A whole word and the beginning of another, so many that few are remembered. */
    private static List<String> beginningsOfPairs(List<String> words) {
        List<String> some = words.subList(0, Math.min(PAIRS, words.size()));
        List<String> pairs = new ArrayList<>(some.stream()
                .flatMap(first -> some.stream()
                        .map(second -> "/api/v1/suggestions?limit=8&q=" + first + "%20" + second.substring(0, 3)))
                .toList());
        Collections.shuffle(pairs, new Random(1));
        return pairs;
    }

    /** Words that occur in such a part of the texts of the materials, as far as the first of them tell. */
    private List<String> words(double least, double most) throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        int lines = 0;
        try (BufferedReader reader = Files.newBufferedReader(corpus)) {
            for (String line = reader.readLine(); line != null && lines < SAMPLE; line = reader.readLine()) {
                words(line).forEach(word -> counts.merge(word, 1, Integer::sum));
                lines++;
            }
        }
        int all = lines;
        List<String> found = counts.entrySet().stream()
                .filter(word -> word.getKey().matches("[a-z]{4,}"))
                .filter(word -> word.getValue() >= least * all && word.getValue() <= most * all)
                .map(Map.Entry::getKey)
                .limit(WORDS)
                .toList();
        if (found.isEmpty()) {
            throw new IllegalStateException("No word occurs in " + least + " to " + most + " of the materials");
        }
        return found;
    }

    private static Set<String> words(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            JsonObject material = reader.readObject();
            return TEXTS.stream()
                    .flatMap(text -> Stream.of(
                            material.getString(text).toLowerCase(Locale.ROOT).split("\\P{L}+", -1)))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /** Pages far behind the first, by the cursors that lead there. */
    private List<String> deep() throws IOException, InterruptedException {
        List<String> pages = new ArrayList<>();
        String query = "bench-materials?limit=20&" + CARD;
        String cursor = "";
        for (int page = 0; page < DEEP; page++) {
            JsonObject around = staff.get(query + cursor).getJsonObject("page");
            if (!around.containsKey("next")) {
                break;
            }
            cursor = "&cursor=" + around.getString("next");
            if (page >= DEEP / 2) {
                pages.add("/api/v1/" + query + cursor);
            }
        }
        return pages;
    }

    private static List<String> bodies() {
        return IntStream.range(0, 100)
                .mapToObj(i -> "{\"fields\":{\"title\":{\"it\":\"Nuovo __U__\"},\"summary\":{\"it\":\"In"
                        + " breve\"},\"body\":{\"it\":\"<p>"
                        + "Un testo di media lunghezza. ".repeat(20)
                        + "</p>\"},\"kind\":\"normative\",\"year\":2024}}")
                .toList();
    }
}
