package it.comunitadipratiche.core.transfer.bibliographies;

import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.library.bibliography.Reference;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads one record of a bibliography after the other. */
interface RecordReader {
    /** How long a record may be, in characters. */
    int LONGEST = 500_000;

    /** The next record, or nothing at the end. */
    Optional<Found> next() throws IOException;

    /**
     * A record of a file.
     *
     * @param line where it begins, from 1
     * @param key its name in the file; empty if it has none
     * @param source as it stands in the file
     * @param reference what it tells; nothing if it cannot be read
     * @param notes what is to be said of it; why it cannot be read, if that is so
     */
    record Found(long line, String key, String source, Optional<Reference> reference, List<Message> notes) {
        public Found {
            notes = List.copyOf(notes);
        }

        static Found unreadable(long line, String key, Message why) {
            return new Found(line, key, "", Optional.empty(), List.of(why));
        }
    }
}
