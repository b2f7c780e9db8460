package it.comunitadipratiche.core.transfer.wordpress;

import it.comunitadipratiche.core.assets.AssetDetails;
import it.comunitadipratiche.core.assets.Assets;
import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.EntryStatus;
import it.comunitadipratiche.core.content.LocaleState;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.transfer.Origins;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the links and pictures of a site's posts lead to here, looked up once. */
final class Targets {
    private final WordPressRun site;
    private final Entries entries;
    private final Assets assets;
    private final Origins origins;
    private final Map<Long, Id> published = new HashMap<>();
    private final Map<Long, Optional<AssetDetails>> pictures = new HashMap<>();

    Targets(WordPressRun site, Entries entries, Assets assets, Origins origins) {
        this.site = site;
        this.entries = entries;
        this.assets = assets;
        this.origins = origins;
    }

    /** The published entry that a post has become; nothing while there is none, for nothing may link to a draft. */
    Optional<Id> published(WxrIndex.Post post) {
        Id known = published.get(post.id());
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Id> found = site.fields(post.type())
                .flatMap(fields -> entries.findByExternalId(fields.type().name(), site.externalId(post.id())))
                .filter(this::isPublished)
                .map(EntryDetails::id);
        found.ifPresent(id -> published.put(post.id(), id));
        return found;
    }

    private boolean isPublished(EntryDetails entry) {
        LocaleState state = entry.locales().get(site.locale().toLanguageTag());
        return state != null && state.status() == EntryStatus.PUBLISHED;
    }

    /** The asset that an attachment has become. */
    Optional<AssetDetails> asset(long attachment) {
        return pictures.computeIfAbsent(attachment, number -> origins.asset(site.externalId(number))
                .flatMap(id -> Optional.ofNullable(assets.find(List.of(id)).get(id))));
    }

    /** The links of one post. */
    PostLinks of(WxrItem item) {
        return new PostLinks() {
            @Override
            public Optional<String> link(String url) {
                Optional<WxrIndex.Post> post =
                        site.index().at(url).or(() -> site.index().file(url));
                return post.flatMap(found -> found.isAttachment()
                        ? asset(found.id()).map(asset -> "asset:" + asset.id())
                        : published(found).map(id -> "entry:" + id));
            }

            @Override
            public Optional<Id> entry(long post) {
                return site.index()
                        .post(post)
                        .filter(found -> !found.isAttachment())
                        .flatMap(Targets.this::published);
            }

            @Override
            public Optional<Picture> picture(long attachment) {
                return asset(attachment)
                        .filter(AssetDetails::isImage)
                        .map(asset -> new Picture("asset:" + asset.id(), alt(asset), ""));
            }

            @Override
            public Optional<Picture> picture(String url) {
                return site.index().file(url).flatMap(post -> picture(post.id()));
            }

            @Override
            public List<Long> ownPictures() {
                return site.index().attachmentsOf(item.id());
            }
        };
    }

    private String alt(AssetDetails asset) {
        return asset.description().alt().map(alt -> alt.best(site.locale())).orElse("");
    }

    /** The pictures, by number, that may stand beside a post. */
    Map<Long, Id> featured(WxrItem item) {
        String number = item.meta().getOrDefault("_thumbnail_id", "");
        if (!number.matches("\\d{1,18}")) {
            return Map.of();
        }
        long attachment = Long.parseLong(number);
        return asset(attachment)
                .filter(AssetDetails::isImage)
                .map(asset -> Map.of(attachment, asset.id()))
                .orElse(Map.of());
    }
}
