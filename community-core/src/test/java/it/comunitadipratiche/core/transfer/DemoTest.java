package it.comunitadipratiche.core.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.embedded.Community;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.library.Material;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.publishing.Collection;
import it.comunitadipratiche.core.search.Operator;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    private static final List<String> TYPES = List.of("article", "collection", "material", "organization", "practice");

    @Test
    void publishesEverythingItHoldsWithItsCollectionAndThemes(@TempDir Path folder) {
        try (Community community = Community.in(folder)
                .setting("community.background", "false")
                .setting("community.demo", "true")
                .open()) {
            community.run(Caller.system(), () -> {
                Imports imports = community.get(Imports.class);
                imports.drain();
                ImportDetails told = imports.list(Optional.empty(), 1).items().get(0);
                assertThat(told.state()).isEqualTo(ImportState.DONE);
                assertThat(imports.report(told.id(), Optional.empty(), Optional.empty(), 100)
                                .items())
                        .isNotEmpty()
                        .allSatisfy(line ->
                                assertThat(line.outcome()).as(line.toString()).isEqualTo(ImportOutcome.CREATED));
                community.get(Outbox.class).drain();
            });
            community.run(Caller.visitor(Locale.ITALIAN), () -> {
                for (Locale language : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
                    assertThat(community
                                    .get(Publications.class)
                                    .newest(Collection.TYPE, language, 1, Optional.empty())
                                    .items())
                            .singleElement()
                            .satisfies(found -> assertThat(Objects.requireNonNull(
                                            found.as(Collection.class).items()))
                                    .hasSize(5));
                }
                assertThat(community
                                .get(Publications.class)
                                .newest(Material.TYPE, Locale.ITALIAN, 20, Optional.empty())
                                .items())
                        .hasSize(8)
                        .filteredOn(found -> found.as(Material.class).files() != null)
                        .hasSize(3);
                SearchQuery about = SearchQuery.among(TYPES, Locale.ITALIAN)
                        .where(SearchQuery.THEME, Operator.UNDER, "poverta")
                        .count(SearchQuery.TYPE);
                assertThat(community.get(Search.class).find(about).items())
                        .extracting(found -> found.slug())
                        .contains("tre-appartamenti-nove-chiavi", "abitare-accompagnato", "la-tenda-di-leo");
            });
        }
    }
}
