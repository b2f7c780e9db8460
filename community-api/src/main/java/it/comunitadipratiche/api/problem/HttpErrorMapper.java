package it.comunitadipratiche.api.problem;

import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;

/** Answers what Jakarta REST itself refuses: unknown addresses, methods and media types, parameters it cannot read. */
@Provider
@ApplicationScoped
public class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {
    @Inject
    Problems problems;

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(WebApplicationException error) {
        Response original = error.getResponse();
        if (original.getStatus() < 400) {
            return original;
        }
        CommunityException refusal = Problems.refusalIn(error.getCause());
        Problem problem = refusal == null ? general(original.getStatus()) : problems.of(refusal);
        Response answer = problems.answer(atStatus(problem, original.getStatus()), request);
        String allow = original.getHeaderString("Allow");
        return allow == null
                ? answer
                : Response.fromResponse(answer).header("Allow", allow).build();
    }

    private static Problem general(int status) {
        ProblemType type = ProblemType.of(status);
        return new Problem(type, status, new Message("api.http." + type.slug()), List.of(), Map.of());
    }

    /** A malformed id in a path is an unknown address, not an invalid input. */
    private static Problem atStatus(Problem problem, int status) {
        return status == 404 && problem.type() == ProblemType.INVALID_INPUT
                ? Problem.of(ProblemType.NOT_FOUND, problem.detail())
                : problem;
    }
}
