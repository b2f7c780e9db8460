package it.comunitadipratiche.api.problem;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.kernel.Ref;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;

/**
 * Why a request was not done, as RFC 9457 tells it.
 *
 * @param status mostly that of the type
 * @param errors for invalid input, each thing that is wrong
 * @param more members beside the standard ones, such as the referrers that keep an entry from being deleted
 */
public record Problem(ProblemType type, int status, Message detail, List<Gap> errors, Map<String, JsonValue> more) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
        more = Map.copyOf(more);
    }

    public static Problem of(ProblemType type, String code, Object... arguments) {
        return new Problem(type, type.status(), new Message(code, arguments), List.of(), Map.of());
    }

    static Problem of(ProblemType type, Message detail) {
        return new Problem(type, type.status(), detail, List.of(), Map.of());
    }

    Problem withErrors(List<Gap> gaps) {
        return new Problem(type, status, detail, gaps, more);
    }

    Problem with(List<Ref> referrers) {
        JsonArrayBuilder refs = JSON.createArrayBuilder();
        referrers.forEach(referrer -> refs.add(referrer.toString()));
        return new Problem(type, status, detail, errors, Map.of("referrers", refs.build()));
    }

    Problem with(Ref withdrawn) {
        JsonValue ref = JSON.createObjectBuilder()
                .add("type", withdrawn.type())
                .add("id", withdrawn.id().toString())
                .build();
        return new Problem(type, status, detail, errors, Map.of("withdrawn", ref));
    }
}
