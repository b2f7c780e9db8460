package it.comunitadipratiche.core.library.catalogue;

import it.comunitadipratiche.core.content.EntrySummary;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A material on the desk.
 *
 * @param lacks what its newest revision lacks, what is needed most first
 * @param reviewBy the day by which somebody is to look whether it still counts
 * @param embargoUntil the day from which on its files can be had
 */
public record QueueItem(
        EntrySummary entry, List<Lack> lacks, Optional<LocalDate> reviewBy, Optional<LocalDate> embargoUntil) {

    public QueueItem {
        lacks = List.copyOf(lacks);
    }
}
