package it.comunitadipratiche.core.kernel;

/** The caller is known and may not do this. */
public class ForbiddenException extends CommunityException {

    public ForbiddenException(String code, Object... arguments) {
        super(new Message(code, arguments));
    }
}
