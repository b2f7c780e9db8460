package it.comunitadipratiche.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BearerTest {

    @Test
    void isReadAgain() {
        Bearer bearer = Bearer.issue();
        assertThat(bearer.secret().text()).startsWith("cdp_" + bearer.token()).hasSize(60);
        assertThat(Bearer.parse(bearer.secret().text())).contains(bearer);
    }

    @Test
    void isNeverTheSame() {
        assertThat(Bearer.issue().secret().text().substring(17))
                .isNotEqualTo(Bearer.issue().secret().text().substring(17));
    }

    @Test
    void isNotReadFromSomethingElse() {
        String text = Bearer.issue().secret().text();
        assertThat(Bearer.parse("")).isEmpty();
        assertThat(Bearer.parse(text + "a")).isEmpty();
        assertThat(Bearer.parse(text.substring(1))).isEmpty();
        assertThat(Bearer.parse(text.replace("cdp_", "abc_"))).isEmpty();
        assertThat(Bearer.parse("cdp_" + "U".repeat(13) + "a".repeat(43))).isEmpty();
        assertThat(Bearer.parse("a".repeat(100_000))).isEmpty();
    }

    @Test
    void isRecognizedByItsHashAlone() {
        Secret secret = Bearer.issue().secret();
        assertThat(secret.hash()).hasSize(64).isNotEqualTo(secret.text());
        assertThat(Secret.matches(secret.text(), secret.hash())).isTrue();
        assertThat(Secret.matches(secret.text() + "a", secret.hash())).isFalse();
    }

    @Test
    void doesNotShowItselfInLogs() {
        Bearer bearer = Bearer.issue();
        assertThat(bearer.toString()).doesNotContain(bearer.secret().text());
    }
}
