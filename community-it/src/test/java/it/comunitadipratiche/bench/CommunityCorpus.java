package it.comunitadipratiche.bench;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.welfare.Instrument;
import it.comunitadipratiche.core.welfare.Phase;
import it.comunitadipratiche.core.welfare.PolicyArea;
import it.comunitadipratiche.core.welfare.Resource;
import it.comunitadipratiche.core.welfare.RuntsSection;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Organizations and practices as NDJSON in our own shape, published. Each depends on its number and the territories
 * alone, but for the ids of the organizations that practices name.
 */
final class CommunityCorpus {
    private static final int DIGITS = 10;
    private static final int TEN = 10;
    private static final int HIGHEST_DIGIT = 9;
    private static final int LATEST_START = 3_000;
    private static final Instant FIRST = Instant.parse("2022-01-01T08:00:00Z");

    private final Italy italy;

    CommunityCorpus(Italy italy) {
        this.italy = italy;
    }

    Path organizations(int many, Path folder) throws IOException {
        return write(many, folder.resolve("organizations.ndjson"), this::organization);
    }

    /** @param organizations the ids of those there are */
    Path practices(int many, List<String> organizations, Path folder) throws IOException {
        return write(many, folder.resolve("practices.ndjson"), number -> practice(number, organizations));
    }

    private static Path write(int many, Path file, IntFunction<JsonObjectBuilder> line) throws IOException {
        Files.createDirectories(file.getParent());
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int number = 1; number <= many; number++) {
                out.write(line.apply(number).build().toString());
                out.newLine();
            }
        }
        return file;
    }

    static String organizationSlug(int number) {
        return "ente-" + number;
    }

    private JsonObjectBuilder organization(int number) {
        SplittableRandom random = random(number, 1);
        Corpus text = new Corpus(-number);
        boolean isPublic = random.nextInt(3) == 0;
        JsonObjectBuilder fields = JSON.createObjectBuilder()
                .add("name", (isPublic ? "Ente " : "Associazione ") + text.words(3) + " " + number)
                .add("nature", isPublic ? "PUBLIC" : "ETS")
                .add("description", text.sentences(2))
                .add("policyAreas", areas(random))
                .add("taxCode", taxCode(number))
                .add("seat", JSON.createObjectBuilder().add("municipality", one(italy.municipalities(), random)))
                .add("offers", JSON.createArrayBuilder().add(exchange(random)))
                .add("seeks", JSON.createArrayBuilder().add(exchange(random)));
        if (isPublic) {
            fields.add("publicBodyKind", random.nextBoolean() ? "MUNICIPALITY" : "SOCIAL_DISTRICT");
        } else {
            fields.add(
                    "runtsSections",
                    JSON.createArrayBuilder()
                            .add(one(RuntsSection.values(), random).name()));
        }
        return line("organization", organizationSlug(number), fields, number);
    }

    private static JsonObjectBuilder exchange(SplittableRandom random) {
        return JSON.createObjectBuilder()
                .add("resource", one(Resource.values(), random).name())
                .add("area", one(PolicyArea.values(), random).name());
    }

    private JsonObjectBuilder practice(int number, List<String> organizations) {
        SplittableRandom random = random(number, 2);
        Corpus text = new Corpus(-1_000_000L - number);
        LocalDate start = LocalDate.parse("2017-01-01").plusDays(random.nextInt(LATEST_START));
        JsonObjectBuilder fields = JSON.createObjectBuilder()
                .add("title", "Pratica " + text.words(4) + " " + number)
                .add("summary", "Una pratica che " + text.words(12) + ".")
                .add("instrument", instrument(random).name())
                .add("policyAreas", areas(random))
                .add("needAddressed", text.sentences(2))
                .add("territories", JSON.createArrayBuilder().add(one(italy.municipalities(), random)))
                .add("proceedingAuthority", party(organizations, random))
                .add("startDate", start.toString())
                .add("phases", phases(start, text, random))
                .add("initiative", random.nextInt(4) == 0 ? "ETS" : "PUBLIC")
                .add("modality", random.nextInt(3) == 0 ? "MIXED" : "ON_SITE")
                .add("before", "<p>" + text.sentences(3) + "</p>")
                .add("partners", partners(organizations, random))
                .add("sessionsCount", 1 + random.nextInt(12))
                .add(
                        "totalCost",
                        JSON.createObjectBuilder()
                                .add("amount", (5 + random.nextInt(400)) + "000.00")
                                .add("currency", "EUR"))
                .add("ongoing", true)
                .add("results", "<p>" + text.sentences(3) + "</p>")
                .add("conditionsForSuccess", "<p>" + text.sentences(3) + "</p>");
        return line("practice", "pratica-" + number, fields, number);
    }

    /** Most are co-designs, as in the world. */
    private static Instrument instrument(SplittableRandom random) {
        return random.nextInt(3) > 0 ? Instrument.CO_DESIGN : one(Instrument.values(), random);
    }

    /** The first phases, as many as it has come to; co-programming has no agreement, so all stop before one. */
    private static JsonArrayBuilder phases(LocalDate start, Corpus text, SplittableRandom random) {
        List<Phase> course = List.of(Phase.INITIATION, Phase.NOTICE, Phase.REQUESTS, Phase.ASSESSMENT, Phase.TABLES);
        JsonArrayBuilder phases = JSON.createArrayBuilder();
        IntStream.range(0, 1 + random.nextInt(course.size()))
                .forEach(i -> phases.add(JSON.createObjectBuilder()
                        .add("type", course.get(i).name())
                        .add("start", start.plusMonths(i).toString())
                        .add("narrative", JSON.createObjectBuilder().add("it", "<p>" + text.sentences(1) + "</p>"))));
        return phases;
    }

    private static JsonObjectBuilder party(List<String> organizations, SplittableRandom random) {
        return organizations.isEmpty()
                ? JSON.createObjectBuilder().add("name", "Comune " + random.nextInt(1_000))
                : JSON.createObjectBuilder().add("organization", one(organizations, random));
    }

    private static JsonArrayBuilder partners(List<String> organizations, SplittableRandom random) {
        JsonArrayBuilder partners = JSON.createArrayBuilder();
        IntStream.range(0, 1 + random.nextInt(4))
                .forEach(i -> partners.add(party(organizations, random)
                        .add("runtsSection", one(RuntsSection.values(), random).name())));
        return partners;
    }

    private static JsonArrayBuilder areas(SplittableRandom random) {
        PolicyArea[] all = PolicyArea.values();
        int from = random.nextInt(all.length);
        JsonArrayBuilder areas = JSON.createArrayBuilder();
        IntStream.range(0, 1 + random.nextInt(2)).forEach(i -> areas.add(all[(from + i * 3) % all.length].name()));
        return areas;
    }

    private static JsonObjectBuilder line(String type, String slug, JsonObjectBuilder fields, int number) {
        return JSON.createObjectBuilder()
                .add("type", type)
                .add("externalId", slug)
                .add("locale", "it")
                .add("slug", slug)
                .add("fields", fields)
                .add(
                        "publish",
                        JSON.createObjectBuilder()
                                .add(
                                        "it",
                                        JSON.createObjectBuilder()
                                                .add(
                                                        "publishedAt",
                                                        FIRST.plusSeconds(60L * number)
                                                                .toString())));
    }

    /** A tax code whose last digit follows from the others, as it must. */
    static String taxCode(int number) {
        String digits = String.format(Locale.ROOT, "%010d", 8_000_000_000L + number);
        int sum = 0;
        for (int i = 0; i < DIGITS; i++) {
            int weighed = (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 2);
            sum += weighed > HIGHEST_DIGIT ? weighed - HIGHEST_DIGIT : weighed;
        }
        return digits + (TEN - sum % TEN) % TEN;
    }

    private static SplittableRandom random(int number, int kind) {
        return new SplittableRandom(number * 0x9E3779B97F4A7C15L + kind);
    }

    private static <T> T one(T[] choices, SplittableRandom random) {
        return choices[random.nextInt(choices.length)];
    }

    private static <T> T one(List<T> choices, SplittableRandom random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
