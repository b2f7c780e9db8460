package it.comunitadipratiche.core.transfer;

/** How many items of a file became what. */
public record ImportCounts(long created, long updated, long unchanged, long kept, long skipped, long refused) {
    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0);

    public long items() {
        return created + updated + unchanged + kept + skipped + refused;
    }

    /** These counts with one more, or with {@code by} = -1 one less. */
    ImportCounts plus(ImportOutcome outcome, int by) {
        return switch (outcome) {
            case CREATED -> new ImportCounts(created + by, updated, unchanged, kept, skipped, refused);
            case UPDATED -> new ImportCounts(created, updated + by, unchanged, kept, skipped, refused);
            case UNCHANGED -> new ImportCounts(created, updated, unchanged + by, kept, skipped, refused);
            case KEPT -> new ImportCounts(created, updated, unchanged, kept + by, skipped, refused);
            case SKIPPED -> new ImportCounts(created, updated, unchanged, kept, skipped + by, refused);
            case REFUSED -> new ImportCounts(created, updated, unchanged, kept, skipped, refused + by);
        };
    }
}
