package it.comunitadipratiche.web.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A way to pass a page on: a plain link, which tells nobody anything before it is followed. */
public record Share(String key, String address) {

    /** The ways to pass on a page with this title at this address. */
    static List<Share> of(String title, String address) {
        String name = encoded(title);
        String place = encoded(address);
        String both = encoded(title + " " + address);
        return List.of(
                new Share("email", "mailto:?subject=" + name + "&body=" + place),
                new Share("whatsapp", "https://wa.me/?text=" + both),
                new Share("telegram", "https://t.me/share/url?url=" + place + "&text=" + name),
                new Share("linkedin", "https://www.linkedin.com/sharing/share-offsite/?url=" + place),
                new Share("mastodon", "https://share.joinmastodon.org/#text=" + both));
    }

    /** Mail programs take a plus for a plus. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
