package it.comunitadipratiche.core.territories;

/** The tiers of Italian local government that ISTAT numbers; a province stands also for a metropolitan city. */
public enum TerritoryLevel {
    REGION(2),
    PROVINCE(3),
    MUNICIPALITY(6);

    private final int digits;

    TerritoryLevel(int digits) {
        this.digits = digits;
    }

    /** How many digits its codes have, leading zeros included. */
    public int digits() {
        return digits;
    }
}
