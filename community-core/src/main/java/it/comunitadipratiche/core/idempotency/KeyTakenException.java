package it.comunitadipratiche.core.idempotency;

/** Another request took the key first. */
final class KeyTakenException extends RuntimeException {

    KeyTakenException(Throwable cause) {
        super("The key is taken", cause);
    }
}
