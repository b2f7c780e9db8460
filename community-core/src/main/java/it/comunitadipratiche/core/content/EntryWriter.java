package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.content.types.FieldWalk;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes entries and their revisions, with the slugs and links that follow from them. */
@ApplicationScoped
class EntryWriter {
    private EntryRepository repository;
    private EntryInput input;
    private Slugs slugs;
    private Event<EntryRevised> revised;

    @SuppressWarnings("NullAway.Init")
    protected EntryWriter() {
        // for the CDI proxy
    }

    @Inject
    EntryWriter(EntryRepository repository, EntryInput input, Slugs slugs, Event<EntryRevised> revised) {
        this.repository = repository;
        this.input = input;
        this.slugs = slugs;
        this.revised = revised;
    }

    /** What checks the values that are written here. */
    EntryInput input() {
        return input;
    }

    /**
     * A new entry with its first revision.
     *
     * @param free addresses that are known to be free
     */
    Entry create(
            ContentType type,
            EntryDraft draft,
            JsonObject fields,
            @Nullable Long author,
            Instant created,
            FreeAddresses free) {
        Entry entry = new Entry(
                Id.next().value(),
                type.name(),
                draft.externalId().orElse(null),
                draft.audience().orElse(type.audience()),
                author,
                created);
        int number = entry.revise(author, created);
        slugs.assign(type, entry, fields, draft.slugs(), free);
        repository.add(entry);
        repository.add(new Revision(entry.id(), number, fields, author, created, null));
        targets(type, fields).forEach(target -> repository.linkNew(entry, target));
        revised.fire(new EntryRevised(entry.ref(), number, fields));
        return entry;
    }

    /**
     * A new revision, if anything is different; says whether it was.
     *
     * @param before what the newest revision holds
     */
    boolean revise(
            ContentType type,
            Entry entry,
            JsonObject before,
            EntryChange change,
            @Nullable Long author,
            Instant now,
            @Nullable Integer restoredFrom) {
        if (restoredFrom == null && isThere(entry, before, change)) {
            return false;
        }
        JsonObject fields = change.fields();
        slugs.assign(type, entry, fields, change.slugs(), new FreeAddresses());
        change.audience().ifPresent(entry::show);
        entry.touch();
        if (restoredFrom != null || !before.equals(fields)) {
            int number = entry.revise(author, now);
            repository.add(new Revision(entry.id(), number, fields, author, now, restoredFrom));
            repository.link(entry, targets(type, fields));
            revised.fire(new EntryRevised(entry.ref(), number, fields));
        }
        return true;
    }

    /**
     * Whether an entry already is what a change wants.
     *
     * @param before what its newest revision holds
     */
    static boolean isThere(Entry entry, JsonObject before, EntryChange change) {
        boolean sameAudience =
                change.audience().filter(readers -> readers != entry.audience()).isEmpty();
        boolean sameSlugs = change.slugs().entrySet().stream().allMatch(slug -> entry.findLocale(slug.getKey())
                .flatMap(EntryLocale::slug)
                .filter(slug.getValue()::equals)
                .isPresent());
        return sameAudience && sameSlugs && before.equals(change.fields());
    }

    private static Set<Long> targets(ContentType type, JsonObject fields) {
        Set<Id> targets = FieldWalk.ids(type, fields, FieldKind.REFERENCE);
        targets.addAll(FieldWalk.ids(type, fields, FieldKind.ASSET));
        return targets.stream().map(Id::value).collect(Collectors.toSet());
    }
}
