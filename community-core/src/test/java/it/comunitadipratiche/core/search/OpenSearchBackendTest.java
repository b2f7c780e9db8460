package it.comunitadipratiche.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.kernel.Settings;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.hibernate.search.util.common.SearchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenSearchBackendTest {

    @Test
    void isChosenByNamingHosts() {
        assertThat(IndexBackend.of(new Settings(Map.of("community.search.hosts", "one, two:9201"))))
                .isInstanceOfSatisfying(OpenSearchBackend.class, there -> {
                    assertThat(there.addresses()).containsExactly("http://one:9200", "http://two:9201");
                    assertThat(there.name()).isEqualTo("community-publications-v" + IndexMapping.VERSION);
                    assertThat(there.isShared()).isTrue();
                });
        assertThat(IndexBackend.of(new Settings(Map.of()))).isInstanceOf(LuceneBackend.class);
    }

    @Test
    void takesWholeAddresses() {
        assertThat(of("https://search.example.org, https://other.example.org:9243/")
                        .addresses())
                .containsExactly("https://search.example.org", "https://other.example.org:9243");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " , ",
                "http://one,https://two",
                "https://one/path",
                "http://user:secret@one",
                "not a host",
            })
    void refusesOtherThings(String hosts) {
        assertThatThrownBy(() -> of(hosts)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesNamesNoIndexMayHave() {
        assertThatThrownBy(() -> OpenSearchBackend.of("one", "Comunità", Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("community.search.index");
    }

    @Test
    void tellsAClusterThatIsAwayFromOtherFailures() {
        OpenSearchBackend there = of("one");

        assertThat(there.isAway(new SearchException("failed", new IOException("refused"))))
                .isTrue();
        assertThat(there.isAway(new SearchException("Response: 503 'Service Unavailable' from 'one'")))
                .isTrue();
        assertThat(there.isAway(new SearchException("Response: 400 'Bad Request' from 'one:5030'")))
                .isFalse();
    }

    private static OpenSearchBackend of(String hosts) {
        return OpenSearchBackend.of(hosts, "community", Optional.of("reader"), Optional.of("secret"));
    }
}
