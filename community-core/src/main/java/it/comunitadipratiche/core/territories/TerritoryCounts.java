package it.comunitadipratiche.core.territories;

/** How many territories, by level. */
public record TerritoryCounts(int regions, int provinces, int municipalities) {
    static final TerritoryCounts NONE = new TerritoryCounts(0, 0, 0);

    public int total() {
        return regions + provinces + municipalities;
    }

    TerritoryCounts plus(TerritoryLevel level) {
        return switch (level) {
            case REGION -> new TerritoryCounts(regions + 1, provinces, municipalities);
            case PROVINCE -> new TerritoryCounts(regions, provinces + 1, municipalities);
            case MUNICIPALITY -> new TerritoryCounts(regions, provinces, municipalities + 1);
        };
    }
}
