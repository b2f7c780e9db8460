package it.comunitadipratiche.it.assets;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.assets.AssetContent;
import it.comunitadipratiche.core.assets.AssetDetails;
import it.comunitadipratiche.core.assets.AssetUpload;
import it.comunitadipratiche.core.assets.Assets;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.outbox.Outbox;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class PicturesInServerIT {
    /** A lossy WebP of 400 × 200 pixels, its left half red, its right half blue. */
    private static final byte[] WEBP = Base64.getDecoder()
            .decode(
                    "UklGRk4BAABXRUJQVlA4IEIBAACQFwCdASqQAcgAPzmcyV4vKyikoWgB4CcJaW7hdrD5qAfIHgAAFmRIkSI+xbhw4cOHDhw4cOFe"
                            + "kxmzZs2bNsiq8QMhfLRs2bNsgvXr169dr+Up9evZ5xBaBAgQEstGzy4WLFixd2l2gNyYBxAUKFChQoUKE0y0bNmzpzZs2bNm"
                            + "zI/ketNm2GrVvOzyvVYwSbfixYsWLu0u0FNZE5CxYsWLF3aXaCmsixFixYsWLJMJMFg3JgECBAgWgQsZMYnxGCTZs2bOOAD+"
                            + "/vrn/LPEHIYH/jt/W763dlC5/i54RL/OiX5F/5WH7dld0LUZ67K5YXm/BgmRJFu+PxFoZQT8tuEtz9T6wGAREdJdPVEVLtba"
                            + "cImQWNHrFg2zyIfKNYE79HMccpHqkB83+hBsEYAJOwPA31+C5B4QAgQE6unB+WMPtkAA");

    @Inject
    private Assets assets;

    @Inject
    private Outbox outbox;

    @Inject
    private Callers callers;

    @Test
    void drawsASmallerCopyOfAWebp() {
        assertDrawn(WEBP, "image/webp", 160);
    }

    @Test
    void drawsASmallerCopyOfAJpeg() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "jpeg", out);

        assertDrawn(out.toByteArray(), "image/jpeg", 240);
    }

    private void assertDrawn(byte[] picture, String mediaType, int height) {
        callers.run(Caller.system(), () -> {
            AssetDetails asset = assets.upload(new ByteArrayInputStream(picture), AssetUpload.named("immagine"));
            assertThat(asset.mediaType()).isEqualTo(mediaType);
            assertThat(asset.width()).isEqualTo(OptionalInt.of(400));

            outbox.drain();

            AssetContent thumb = assets.open(asset.id(), Optional.of("thumb"));
            assertThat(thumb.settled()).isTrue();
            assertThat(thumb.mediaType()).isEqualTo("image/jpeg");
            assertThat(decoded(thumb).getWidth()).isEqualTo(320);
            assertThat(decoded(thumb).getHeight()).isEqualTo(height);
        });
    }

    private static BufferedImage decoded(AssetContent content) {
        try (InputStream in = content.open()) {
            return ImageIO.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
