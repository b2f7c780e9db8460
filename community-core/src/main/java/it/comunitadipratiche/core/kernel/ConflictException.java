package it.comunitadipratiche.core.kernel;

/** The request does not fit the present state of the thing. */
public class ConflictException extends CommunityException {

    public ConflictException(String code, Object... arguments) {
        super(new Message(code, arguments));
    }
}
