package it.comunitadipratiche.core.transfer.wordpress;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** What a reader wrote under a post: the name they gave and their words; their e-mail and IP address are not read. */
record WxrComment(
        long id, long parent, String author, String text, boolean approved, String kind, Optional<Instant> date) {

    static WxrComment of(Map<String, String> texts) {
        return new WxrComment(
                number(texts.getOrDefault("wp:comment_id", "")),
                number(texts.getOrDefault("wp:comment_parent", "")),
                texts.getOrDefault("wp:comment_author", "").strip(),
                texts.getOrDefault("wp:comment_content", ""),
                texts.getOrDefault("wp:comment_approved", "").strip().equals("1"),
                texts.getOrDefault("wp:comment_type", "").strip(),
                WxrItem.instant(texts.getOrDefault("wp:comment_date_gmt", "").strip(), ZoneOffset.UTC));
    }

    private static long number(String text) {
        return text.strip().matches("\\d{1,18}") ? Long.parseLong(text.strip()) : 0;
    }
}
