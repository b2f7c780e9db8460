package it.comunitadipratiche.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopesTest {
    private static final List<String> HELD = List.of("content.read", "content.edit", "contents.odd", "assets.upload");

    @Test
    void namePermissionsOneByOne() {
        assertThat(scopes("content.edit", "content.publish").narrow(HELD)).containsExactly("content.edit");
    }

    @Test
    void nameWholeAreas() {
        assertThat(scopes("content.*").narrow(HELD)).containsExactlyInAnyOrder("content.read", "content.edit");
    }

    @Test
    void nameEverything() {
        assertThat(scopes("*").narrow(HELD)).containsExactlyInAnyOrderElementsOf(HELD);
    }

    @Test
    void letNothingThroughIfThereAreNone() {
        assertThat(scopes().narrow(HELD)).isEmpty();
    }

    @Test
    void takeOddNamesForNothing() {
        assertThat(scopes(".*", "content*", "con.*", "content.e*", "**", "*.read", "")
                        .narrow(HELD))
                .isEmpty();
    }

    @Test
    void readWhatTheyWrote() {
        Scopes scopes = scopes("content.*", "assets.upload");
        assertThat(scopes.text()).isEqualTo("assets.upload content.*");
        assertThat(Scopes.read(scopes.text())).isEqualTo(scopes);
        assertThat(Scopes.read(scopes().text())).isEqualTo(scopes());
    }

    private static Scopes scopes(String... names) {
        return new Scopes(Set.of(names));
    }
}
