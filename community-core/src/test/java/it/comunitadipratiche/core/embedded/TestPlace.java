package it.comunitadipratiche.core.embedded;

/** Where the community of a test keeps what it has. */
record TestPlace(TestDatabase database, boolean openSearch) {

    CommunityBuilder settings(CommunityBuilder builder) {
        return openSearch
                ? builder.setting(
                                "community.search.hosts",
                                OpenSearchCluster.get().hosts())
                        .setting("community.search.index", OpenSearchCluster.newName())
                : builder;
    }

    @Override
    public String toString() {
        return database + (openSearch ? " and OpenSearch" : "");
    }
}
