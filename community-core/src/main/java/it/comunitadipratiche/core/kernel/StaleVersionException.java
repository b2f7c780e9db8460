package it.comunitadipratiche.core.kernel;

/** The thing has changed since the caller read it. */
public class StaleVersionException extends CommunityException {

    public StaleVersionException(String code, Object... arguments) {
        super(new Message(code, arguments));
    }
}
