package it.comunitadipratiche.core.transfer.wordpress;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One {@code item} of an export: a post, a page, an attachment, an entry of a menu, or something a plugin of that site
 * added.
 *
 * @param position its place in the file, from 1
 * @param texts the text of each child element, by name with its usual prefix: {@code wp:post_id}; never the password
 * @param meta the custom fields this platform understands
 * @param locked whether it asks for a password
 * @param overlong whether it has more text than is accepted, so that its texts are not complete
 */
record WxrItem(
        int position,
        Map<String, String> texts,
        Map<String, String> meta,
        List<WxrTermUse> terms,
        List<WxrComment> comments,
        boolean locked,
        boolean overlong) {
    private static final DateTimeFormatter WORDPRESS_DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final ZoneId LOCAL = ZoneId.of("Europe/Rome");

    /** All that the item itself says, always in the same order; comments are not the item's. */
    String content() {
        return new TreeMap<>(texts) + "\n" + new TreeMap<>(meta) + "\n" + terms + "\n" + locked;
    }

    String text(String name) {
        return texts.getOrDefault(name, "").strip();
    }

    /** The number the site gave it; 0 if it has none. */
    long id() {
        return number("wp:post_id");
    }

    String type() {
        return text("wp:post_type");
    }

    String status() {
        return text("wp:status");
    }

    String title() {
        return text("title");
    }

    /** Its HTML as written in that site, with shortcodes and block comments. */
    String body() {
        return texts.getOrDefault("content:encoded", "");
    }

    String excerpt() {
        return text("excerpt:encoded");
    }

    long parent() {
        return number("wp:post_parent");
    }

    long menuOrder() {
        return number("wp:menu_order");
    }

    boolean sticky() {
        return text("wp:is_sticky").equals("1");
    }

    /** When it was, or will be, made public there. */
    Optional<Instant> date() {
        return instant(text("wp:post_date_gmt"), ZoneOffset.UTC)
                .or(() -> instant(text("wp:post_date"), LOCAL))
                .or(() -> rssDate(text("pubDate")));
    }

    Optional<Instant> modified() {
        return instant(text("wp:post_modified_gmt"), ZoneOffset.UTC).or(() -> instant(text("wp:post_modified"), LOCAL));
    }

    private long number(String name) {
        String text = text(name);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    /** A date as WordPress writes it; nothing for {@code 0000-00-00 00:00:00} and whatever else is no date. */
    static Optional<Instant> instant(String text, ZoneId zone) {
        if (text.isEmpty() || text.startsWith("0000")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDateTime.parse(text, WORDPRESS_DATE).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> rssDate(String text) {
        try {
            Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return date.isAfter(Instant.EPOCH) ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
