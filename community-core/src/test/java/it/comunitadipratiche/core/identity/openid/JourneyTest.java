package it.comunitadipratiche.core.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JourneyTest {

    @Test
    void isTheSameAfterTheBrowserKeptIt() {
        Journey journey = Journey.begin("/en/città?a=b");

        assertThat(journey.text()).matches("[A-Za-z0-9_.-]+");
        Journey back = Journey.parse(journey.text()).orElseThrow();
        assertThat(back.state()).isEqualTo(journey.state());
        assertThat(back.nonce()).isEqualTo(journey.nonce());
        assertThat(back.verifier().getValue()).isEqualTo(journey.verifier().getValue());
        assertThat(back.next()).isEqualTo("/en/città?a=b");
    }

    @Test
    void tellsTheProviderNothingOfItsSecret() {
        Journey journey = Journey.begin("");

        assertThat(journey.state().getValue())
                .isNotEqualTo(journey.nonce().getValue())
                .isNotEqualTo(journey.verifier().getValue())
                .doesNotContain(journey.secret());
        assertThat(journey.toString()).doesNotContain(journey.secret());
        assertThat(Journey.begin("").state()).isNotEqualTo(journey.state());
    }

    @Test
    void isNothingElse() {
        String good = Journey.begin("/me").text();

        for (String text :
                new String[] {"", ".", good + "!", good.substring(1), good + ".x", good + "A".repeat(2_000)}) {
            assertThat(Journey.parse(text)).as(text).isEmpty();
        }
    }
}
