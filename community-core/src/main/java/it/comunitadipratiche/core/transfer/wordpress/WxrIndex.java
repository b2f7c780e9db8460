package it.comunitadipratiche.core.transfer.wordpress;

import it.comunitadipratiche.core.transfer.OldPath;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What an export holds and how its items point at each other, found by reading it once without keeping its texts. */
final class WxrIndex {
    private static final Pattern SIZE = Pattern.compile("-\\d{1,5}x\\d{1,5}(?=\\.\\w{1,5}$)");

    private final WxrSite site;
    private final Map<Long, Post> posts = new HashMap<>();
    private final Map<String, Post> byPath = new HashMap<>();
    private final Map<String, Post> byFile = new HashMap<>();
    private final Map<Long, List<Long>> attachments = new HashMap<>();
    private final Map<String, Map<String, WxrTerm>> terms = new LinkedHashMap<>();
    private final Set<Integer> repeated = new HashSet<>();
    private final Set<String> types = new HashSet<>();
    private final List<WxrItem> menuItems = new ArrayList<>();
    private int items;

    /** An item others may point at. */
    record Post(long id, int position, String type, String title) {

        boolean isAttachment() {
            return type.equals("attachment");
        }
    }

    private WxrIndex(WxrSite site) {
        this.site = site;
    }

    /**
     * Reads a whole export.
     *
     * @throws it.comunitadipratiche.core.kernel.InvalidInputException if it is none, or broken anywhere
     */
    static WxrIndex of(InputStream in, WxrLimits limits) throws IOException {
        try (in;
                WxrReader reader = new WxrReader(in, limits)) {
            WxrIndex index = new WxrIndex(reader.site());
            for (Optional<WxrItem> item = reader.next(); item.isPresent(); item = reader.next()) {
                index.add(item.get());
            }
            reader.site().terms().forEach(index::add);
            return index;
        }
    }

    private void add(WxrItem item) {
        items = item.position();
        types.add(item.type());
        item.terms().forEach(use -> {
            if (!use.taxonomy().isEmpty() && !use.slug().isEmpty()) {
                of(use.taxonomy())
                        .putIfAbsent(use.slug(), new WxrTerm(use.taxonomy(), 0, use.slug(), use.name(), "", ""));
            }
        });
        Post post = new Post(item.id(), item.position(), item.type(), item.title());
        if (item.id() != 0 && posts.putIfAbsent(item.id(), post) != null) {
            repeated.add(item.position());
            return;
        }
        if (item.type().equals("nav_menu_item")) {
            menuItems.add(new WxrItem(
                    item.position(),
                    Map.of(
                            "title", item.title(),
                            "wp:post_id", item.text("wp:post_id"),
                            "wp:menu_order", item.text("wp:menu_order"),
                            "wp:status", item.status()),
                    item.meta(),
                    item.terms(),
                    List.of(),
                    item.locked(),
                    item.overlong()));
            return;
        }
        OldPath.of(item.text("link")).ifPresent(path -> byPath.putIfAbsent(path, post));
        if (post.isAttachment()) {
            fileKey(item.text("wp:attachment_url")).ifPresent(key -> byFile.putIfAbsent(key, post));
            attachments
                    .computeIfAbsent(item.parent(), parent -> new ArrayList<>())
                    .add(item.id());
        }
    }

    /** Terms the head defines win over those that items only name: they know their parents. */
    private void add(WxrTerm term) {
        if (!term.taxonomy().isEmpty() && !term.slug().isEmpty()) {
            of(term.taxonomy())
                    .merge(term.slug(), term, (known, now) -> known.parent().isEmpty() ? now : known);
        }
    }

    private Map<String, WxrTerm> of(String taxonomy) {
        return terms.computeIfAbsent(taxonomy, name -> new LinkedHashMap<>());
    }

    WxrSite site() {
        return site;
    }

    /** The types of items there are. */
    Set<String> types() {
        return types;
    }

    int items() {
        return items;
    }

    /** Whether an earlier item has the same number. */
    boolean isRepeat(int position) {
        return repeated.contains(position);
    }

    Optional<Post> post(long id) {
        return Optional.ofNullable(posts.get(id));
    }

    /** The item that an address of the old site shows. */
    Optional<Post> at(String url) {
        Optional<String> host = WxrSite.hostOf(url);
        boolean here = host.isEmpty() ? url.startsWith("/") : host.equals(site.host());
        return here ? OldPath.of(url).map(byPath::get) : Optional.empty();
    }

    /** The attachment that a file of the old site belongs to, in whatever size. */
    Optional<Post> file(String url) {
        return fileKey(url).map(byFile::get);
    }

    List<Long> attachmentsOf(long post) {
        return attachments.getOrDefault(post, List.of());
    }

    /** The terms of each taxonomy, by slug. */
    Map<String, Map<String, WxrTerm>> terms() {
        return terms;
    }

    /** The entries of menus, without those that repeat an earlier one. */
    List<WxrItem> menuItems() {
        return menuItems;
    }

    private static Optional<String> fileKey(String url) {
        String bare = url.replaceFirst("^(?:https?:)?//", "").replaceFirst("[?#].*$", "");
        return bare.isEmpty()
                ? Optional.empty()
                : Optional.of(SIZE.matcher(bare).replaceFirst("").toLowerCase(Locale.ROOT));
    }
}
