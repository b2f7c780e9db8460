package it.comunitadipratiche.core.transfer;

import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Imports words, each in a step. {@code new} is created, {@code skip} skipped, {@code bad} spoils the file,
 * {@code crash} breaks down the first time it is met, {@code deadlock} gives way to others as often as there are attempts
 * and once more, {@code always} breaks down each time.
 */
@ApplicationScoped
class WordCountFormat implements ImportFormat {
    private static final int OFTEN = 6;
    private final Set<Object> met = ConcurrentHashMap.newKeySet();

    @Override
    public String kind() {
        return "words";
    }

    @Override
    public void check(JsonObject options) {
        if (options.containsKey("wrong")) {
            throw new InvalidInputException("wrong", "transfer.option", "wrong", "?");
        }
    }

    @Override
    public void run(ImportRun run) throws IOException {
        String text = new String(run.open().readAllBytes(), StandardCharsets.UTF_8);
        List<String> words = List.of(text.split(" ", -1));
        for (int i = run.checkpoint().getInt("next", 0); i < words.size(); i++) {
            int place = i + 1;
            String word = words.get(i);
            run.step(
                    Json.createObjectBuilder().add("next", place).build(),
                    run.size() * place / words.size(),
                    () -> List.of(line(run, place, word)));
        }
    }

    private ImportLine line(ImportRun run, int place, String word) {
        return switch (word) {
            case "new" ->
                new ImportLine(place, ImportOutcome.CREATED, word, word, "word", Optional.of(run.id()), List.of());
            case "skip" ->
                ImportLine.without(place, ImportOutcome.SKIPPED, word, word, new Message("transfer.line.json", 3));
            case "bad" -> throw new InvalidInputException("", "transfer.import.empty");
            case "crash" -> {
                if (met.add(List.of(run.id(), place))) {
                    throw new IllegalStateException("as if the power had gone");
                }
                yield new ImportLine(place, ImportOutcome.UPDATED, word, word, "word", Optional.empty(), List.of());
            }
            case "deadlock" -> {
                for (int time = 0; time < OFTEN; time++) {
                    if (met.add(List.of(run.id(), place, time))) {
                        throw new PersistenceException(new SQLException("others were first", "40001"));
                    }
                }
                yield new ImportLine(place, ImportOutcome.UPDATED, word, word, "word", Optional.empty(), List.of());
            }
            default -> throw new IllegalStateException("each time");
        };
    }
}
