package it.comunitadipratiche.core.assets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RenditionSizeTest {

    @Test
    void makesNoPictureLarger() {
        assertThat(RenditionSize.all(320, 200)).isEmpty();
        assertThat(RenditionSize.all(1000, 500))
                .containsExactly(new AssetRendition("thumb", 320, 160), new AssetRendition("medium", 800, 400));
    }

    @Test
    void keepsVeryTallPicturesWithinLimits() {
        assertThat(RenditionSize.all(400, 40_000).get(0)).isEqualTo(new AssetRendition("thumb", 13, 1280));
    }
}
