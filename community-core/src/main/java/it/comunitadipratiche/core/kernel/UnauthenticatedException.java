package it.comunitadipratiche.core.kernel;

/** This needs a caller who is signed in. */
public class UnauthenticatedException extends CommunityException {

    public UnauthenticatedException(String code, Object... arguments) {
        super(new Message(code, arguments));
    }
}
