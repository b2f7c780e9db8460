package it.comunitadipratiche.api.problem;

import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.Message;

/** A request that fails for a reason of HTTP itself: too large, too often, without a precondition it needs. */
public class RequestProblemException extends CommunityException {
    private final ProblemType type;

    public RequestProblemException(ProblemType type, String code, Object... arguments) {
        super(new Message(code, arguments));
        this.type = type;
    }

    public ProblemType type() {
        return type;
    }
}
