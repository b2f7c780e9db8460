package it.comunitadipratiche.core.harvest;

import java.util.List;

/** Some records in their order, and whether others follow. */
public record HarvestPage(List<HarvestedRecord> records, boolean more) {

    public HarvestPage {
        records = List.copyOf(records);
    }
}
