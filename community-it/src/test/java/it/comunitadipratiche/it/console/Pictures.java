package it.comunitadipratiche.it.console;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;

/** Pictures of the tests, no two alike. */
public final class Pictures {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 600;

    private Pictures() {}

    /** A picture as a browser sends it. */
    public static FilePayload payload(String name) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(ThreadLocalRandom.current().nextInt()));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload(name, "image/png", out.toByteArray());
    }

    /** Puts one into the library with its words in Italian. */
    static void keep(String name, String alt) {
        try (Browsing staff = Browsing.withoutScripts()) {
            Page page = Office.open("console/assets/upload", Role.ADMIN, staff);
            page.locator("#file").setInputFiles(new FilePayload[] {payload(name)});
            page.locator("main summary").press("Enter");
            page.locator("#alt-it").fill(alt);
            page.locator("main form button").press("Enter");
        }
    }
}
