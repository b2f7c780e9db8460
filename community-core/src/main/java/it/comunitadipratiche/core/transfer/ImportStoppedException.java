package it.comunitadipratiche.core.transfer;

/** This node stops; another, or itself later, goes on with the import. */
final class ImportStoppedException extends RuntimeException {

    ImportStoppedException() {
        super("The node stops");
    }
}
