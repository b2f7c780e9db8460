package it.comunitadipratiche.api.problem;

import it.comunitadipratiche.core.kernel.CommunityException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers everything else: the caller learns the request's id, the log the rest. */
@Provider
@ApplicationScoped
public class UnexpectedErrorMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrorMapper.class);

    @Inject
    Problems problems;

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        CommunityException refusal = Problems.refusalIn(failure);
        return problems.answer(refusal == null ? unexpected(failure, request) : problems.of(refusal), request);
    }

    /** Logs a failure nobody foresaw under the id of its request. */
    public static Problem unexpected(Throwable failure, HttpServletRequest request) {
        Object id = request.getAttribute("community.request-id");
        LOG.error("Request {} failed: {} {}", id, request.getMethod(), request.getRequestURI(), failure);
        return Problem.of(ProblemType.UNEXPECTED, "api.http.unexpected", id == null ? "-" : id);
    }
}
