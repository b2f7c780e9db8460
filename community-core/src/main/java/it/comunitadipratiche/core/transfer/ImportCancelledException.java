package it.comunitadipratiche.core.transfer;

/** Somebody wants the import to stop. */
final class ImportCancelledException extends RuntimeException {

    ImportCancelledException() {
        super("The import was cancelled");
    }
}
