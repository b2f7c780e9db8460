package it.comunitadipratiche.core.kernel;

/** There is no such thing, or the caller may not know of it. */
public class NotFoundException extends CommunityException {

    public NotFoundException(String code, Object... arguments) {
        super(new Message(code, arguments));
    }
}
