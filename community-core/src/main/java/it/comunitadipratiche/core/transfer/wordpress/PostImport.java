package it.comunitadipratiche.core.transfer.wordpress;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.EntryStatus;
import it.comunitadipratiche.core.content.LocaleState;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.content.Upsert;
import it.comunitadipratiche.core.content.UpsertResult;
import it.comunitadipratiche.core.content.Upserts;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.transfer.CommentDraft;
import it.comunitadipratiche.core.transfer.ImportLine;
import it.comunitadipratiche.core.transfer.ImportOutcome;
import it.comunitadipratiche.core.transfer.OldPath;
import it.comunitadipratiche.core.transfer.Origins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes entries of posts, pages and items of other types, with their old addresses and comments. */
@ApplicationScoped
class PostImport {
    private Upserts upserts;
    private Entries entries;
    private Publishing publishing;
    private Origins origins;

    @SuppressWarnings("NullAway.Init")
    protected PostImport() {
        // for the CDI proxy
    }

    @Inject
    PostImport(Upserts upserts, Entries entries, Publishing publishing, Origins origins) {
        this.upserts = upserts;
        this.entries = entries;
        this.publishing = publishing;
        this.origins = origins;
    }

    /** Imports some items in the transaction of a step. */
    List<ImportLine> take(WordPressRun site, Targets targets, List<WxrItem> items) {
        List<ImportLine> lines = new ArrayList<>();
        List<WxrItem> mapped = new ArrayList<>();
        List<PostMapper.Mapped> maps = new ArrayList<>();
        for (WxrItem item : items) {
            Optional<Message> skipped = whySkipped(site, item);
            if (skipped.isPresent()) {
                lines.add(without(site, item, ImportOutcome.SKIPPED, skipped.get()));
            } else if (item.overlong()) {
                lines.add(without(site, item, ImportOutcome.REFUSED, new Message("transfer.item.long")));
            } else {
                PostFields fields = site.fields(item.type()).orElseThrow();
                mapped.add(item);
                maps.add(new PostMapper(site, fields, targets.of(item), item).map(targets.featured(item)));
            }
        }
        List<UpsertResult> results = apply(maps);
        for (int i = 0; i < mapped.size(); i++) {
            lines.add(finish(site, mapped.get(i), maps.get(i), results.get(i)));
        }
        return lines;
    }

    private static Optional<Message> whySkipped(WordPressRun site, WxrItem item) {
        if (site.index().isRepeat(item.position())) {
            return Optional.of(new Message("transfer.skip.repeat", item.id()));
        }
        if (item.id() == 0) {
            return Optional.of(new Message("transfer.skip.number"));
        }
        if (site.fields(item.type()).isEmpty()) {
            return Optional.of(new Message("transfer.skip.type", item.type()));
        }
        if (item.status().equals("trash")) {
            return Optional.of(new Message("transfer.skip.trash"));
        }
        return Optional.empty();
    }

    /** Upserts; what is refused only for its slug, which is another's, is tried again with a slug of its title. */
    private List<UpsertResult> apply(List<PostMapper.Mapped> maps) {
        if (maps.isEmpty()) {
            return List.of();
        }
        List<UpsertResult> results = new ArrayList<>(
                upserts.apply(maps.stream().map(PostMapper.Mapped::upsert).toList()));
        for (int i = 0; i < results.size(); i++) {
            if (isRefusedForSlug(results.get(i))) {
                Upsert upsert = maps.get(i).upsert();
                EntryDraft draft = upsert.draft();
                EntryDraft other =
                        new EntryDraft(draft.type(), draft.externalId(), draft.audience(), Map.of(), draft.fields());
                results.set(i, upserts.apply(List.of(upsert.with(other))).get(0));
            }
        }
        return results;
    }

    private static boolean isRefusedForSlug(UpsertResult result) {
        return result.outcome() == UpsertResult.Outcome.REFUSED
                && !result.gaps().isEmpty()
                && result.gaps().stream().allMatch(gap -> gap.pointer().startsWith("/slugs/"));
    }

    private ImportLine finish(WordPressRun site, WxrItem item, PostMapper.Mapped mapped, UpsertResult result) {
        List<Gap> reasons = new ArrayList<>(result.gaps());
        mapped.notes().forEach(note -> reasons.add(new Gap("", note)));
        result.id().ifPresent(id -> {
            if (isNews(result) || site.options().overwrite()) {
                mapped.scheduled().ifPresent(at -> reasons.addAll(schedule(site, id, at)));
            }
            OldPath.of(item.text("link"))
                    .filter(path -> !origins.keepAddress(path, id))
                    .ifPresent(path -> reasons.add(new Gap("", "transfer.note.address", path)));
            origins.keepComments(id, comments(site, item));
        });
        return new ImportLine(
                item.position(),
                ImportOutcome.valueOf(result.outcome().name()),
                result.externalId(),
                item.title(),
                mapped.upsert().draft().type(),
                result.id(),
                reasons);
    }

    private static boolean isNews(UpsertResult result) {
        return result.outcome() == UpsertResult.Outcome.CREATED || result.outcome() == UpsertResult.Outcome.UPDATED;
    }

    private List<Gap> schedule(WordPressRun site, Id id, Instant at) {
        EntryDetails entry = entries.get(id);
        LocaleState state = entry.locales().get(site.locale().toLanguageTag());
        boolean planned = state != null
                && (state.status() == EntryStatus.PUBLISHED
                        || state.scheduledAt().filter(at::equals).isPresent());
        if (planned) {
            return List.of();
        }
        if (state != null
                && state.status() == EntryStatus.ARCHIVED
                && !site.options().overwrite()) {
            String language = site.locale().toLanguageTag();
            return List.of(new Gap("/publish/" + language, "content.upsert.withdrawn", language));
        }
        List<Gap> gaps = entries.publishability(id, site.locale());
        if (gaps.isEmpty()) {
            publishing.publish(id, site.locale(), PublishOrder.at(at));
        }
        return gaps;
    }

    private static List<CommentDraft> comments(WordPressRun site, WxrItem item) {
        return item.comments().stream()
                .filter(comment -> comment.id() != 0)
                .map(comment -> new CommentDraft(
                        commentId(site, comment.id()),
                        Optional.of(comment.parent())
                                .filter(parent -> parent != 0)
                                .map(id -> commentId(site, id)),
                        comment.author(),
                        comment.text(),
                        comment.kind().isEmpty() ? "comment" : comment.kind(),
                        comment.approved(),
                        comment.date()))
                .toList();
    }

    private static String commentId(WordPressRun site, long id) {
        return site.externalId(id).replace("#", "#comment-");
    }

    private static ImportLine without(WordPressRun site, WxrItem item, ImportOutcome outcome, Message reason) {
        return ImportLine.without(item.position(), outcome, site.externalId(item.id()), item.title(), reason);
    }
}
