package it.comunitadipratiche.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormTokenTest {

    @Test
    void belongsToOneSecretAndDoesNotTellIt() {
        String token = FormToken.of("cds_segreto");

        assertThat(FormToken.matches("cds_segreto", token)).isTrue();
        assertThat(FormToken.matches("cds_altro", token)).isFalse();
        assertThat(FormToken.matches("cds_segreto", "")).isFalse();
        assertThat(FormToken.matches("", "")).isFalse();
        assertThat(token).hasSize(43).doesNotContain("segreto");
    }
}
