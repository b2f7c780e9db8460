package it.comunitadipratiche.core.idempotency;

import java.util.Map;

/** What a request was answered: enough to say the same again. */
public record Answer(int status, Map<String, String> headers, String body) {

    public Answer {
        headers = Map.copyOf(headers);
    }
}
