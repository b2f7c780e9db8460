package it.comunitadipratiche.api.content;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecialAddressesTest {
    private final SpecialAddresses special = new SpecialAddresses(
            Set.of(CollectionResource.class, Queue.class, Norms.class, Codebook.class, Merger.class, Status.class));

    @ParameterizedTest
    @CsvSource({"materials,queue", "norms,legge-328-2000", "norms,0198", "materials,codebook", "articles,codebook"})
    void areWhereAResourceStands(String collection, String key) {
        assertThat(special.contains(collection, key)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"materials,a-material", "articles,queue", "materials,merger", "status,now", "materials,piles"})
    void areNotWhereOnlyPublicationsAre(String collection, String key) {
        assertThat(special.contains(collection, key)).isFalse();
    }

    @Path("materials/queue")
    public static class Queue {
        @GET
        @Path("piles")
        public void piles() {}
    }

    @Path("/norms")
    public static class Norms {
        @GET
        @Path("{identifier:[^/]{1,9}.+}")
        public void one() {}
    }

    @Path("{collection:[a-z][a-z0-9-]*}/codebook")
    public static class Codebook {}

    @Path("materials/{id}/merger")
    public static class Merger {}

    @Path("status")
    public static class Status {}
}
