package it.comunitadipratiche.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdTest {

    @Test
    void readsWhatItWrites() {
        Id id = Id.next();

        assertThat(Id.tryParse(id.toString())).contains(id);
    }

    @Test
    void isNeverASlugOfThirteenLetters() {
        assertThat(Id.tryParse("accessibilita")).isEmpty();
    }
}
