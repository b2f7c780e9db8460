package it.comunitadipratiche.core.idempotency;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The answer an account got for a key; without one yet while the work is under way. */
@Entity
@Table(name = "idempotency_answer")
class KeptAnswer {

    @jakarta.persistence.Id
    private long id;

    @Column(name = "account_id", updatable = false)
    private long accountId;

    @Column(name = "request_key", updatable = false)
    private String key;

    @Column(updatable = false)
    private String request;

    @Lob
    private String answer;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected KeptAnswer() {
        // for JPA
    }

    KeptAnswer(Id account, String key, String request, Instant now) {
        this.id = Id.next().value();
        this.accountId = account.value();
        this.key = key;
        this.request = request;
        this.answer = "{}";
        this.createdAt = now;
    }

    long accountId() {
        return accountId;
    }

    String key() {
        return key;
    }

    boolean isOf(String other) {
        return request.equals(other);
    }

    /** The body is kept as a string, so that no database tidies it. */
    void answer(Answer given) {
        JsonObjectBuilder headers = JSON.createObjectBuilder();
        given.headers().forEach(headers::add);
        answer = JSON.createObjectBuilder()
                .add("status", given.status())
                .add("headers", headers)
                .add("body", given.body())
                .build()
                .toString();
    }

    Answer answer() {
        try (JsonReader reader = JSON.createReader(new StringReader(answer))) {
            JsonObject kept = reader.readObject();
            Map<String, String> headers = new LinkedHashMap<>();
            JsonObject names = kept.getJsonObject("headers");
            names.keySet().forEach(name -> headers.put(name, names.getString(name)));
            return new Answer(kept.getInt("status"), headers, kept.getString("body"));
        }
    }
}
