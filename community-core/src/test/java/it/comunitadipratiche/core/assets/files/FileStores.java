package it.comunitadipratiche.core.assets.files;

import java.nio.file.Path;
import java.time.Clock;

/** Stores for the tests of those who keep files. */
public final class FileStores {
    private FileStores() {}

    /** A store in a folder. */
    public static FileStore in(Path folder, Clock clock) {
        return new FolderFileStore(folder, clock);
    }
}
