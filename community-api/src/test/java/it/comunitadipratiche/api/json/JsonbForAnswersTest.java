package it.comunitadipratiche.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.identity.AccountDetails;
import it.comunitadipratiche.core.identity.AccountState;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.core.kernel.Role;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonbForAnswersTest {

    /** One of each kind of value that answers are made of. */
    public record Thing(
            Id id,
            Ref ref,
            LocalizedText label,
            Instant at,
            Optional<Instant> until,
            OptionalLong total,
            List<Optional<Id>> ids,
            JsonObject fields) {}

    @Test
    void writesIdsAsStringsAndTimesInIsoForm() {
        Id id = Id.of("0G5RBXVZ8M2S1");
        Thing thing = new Thing(
                id,
                new Ref("article", id),
                LocalizedText.of("Ciao", "Hello"),
                Instant.parse("2026-11-23T10:00:00Z"),
                Optional.empty(),
                OptionalLong.empty(),
                List.of(Optional.of(id)),
                Json.createObjectBuilder().add("title", "è").build());

        assertThat(JsonbForAnswers.jsonb().toJson(thing)).isEqualTo("""
                {"at":"2026-11-23T10:00:00Z","fields":{"title":"è"},"id":"0G5RBXVZ8M2S1","ids":["0G5RBXVZ8M2S1"],\
                "label":{"en":"Hello","it":"Ciao"},"ref":"article:0G5RBXVZ8M2S1"}""");
    }

    @Test
    void writesTheComponentsOfARecordAndNothingElse() {
        AccountDetails account = new AccountDetails(
                Id.next(),
                1,
                "ada@example.org",
                "Ada",
                Locale.ITALIAN,
                Set.of(Role.EDITOR),
                AccountState.ACTIVE,
                Instant.EPOCH,
                Instant.EPOCH);

        assertThat(JsonbForAnswers.jsonb().toJson(account))
                .doesNotContain("active\"")
                .contains("\"locale\":\"it\"");
    }
}
