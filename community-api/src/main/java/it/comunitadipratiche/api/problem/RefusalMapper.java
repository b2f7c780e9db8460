package it.comunitadipratiche.api.problem;

import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.TooManyRequestsException;
import it.comunitadipratiche.core.kernel.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** Answers what the platform's services refuse. */
@Provider
@ApplicationScoped
public class RefusalMapper implements ExceptionMapper<CommunityException> {
    @Inject
    Problems problems;

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(CommunityException refusal) {
        Response answer = problems.answer(problems.of(refusal), request);
        if (refusal instanceof TooManyRequestsException pause) {
            return later(answer, pause.retryAfter());
        }
        return refusal instanceof UnavailableException away ? later(answer, away.retryAfter()) : answer;
    }

    private static Response later(Response answer, Duration pause) {
        return Response.fromResponse(answer)
                .header("Retry-After", pause.toSeconds() + 1)
                .build();
    }
}
