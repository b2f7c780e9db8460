package it.comunitadipratiche.core.transfer.bibliographies;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.Upsert;
import it.comunitadipratiche.core.content.UpsertResult;
import it.comunitadipratiche.core.content.Upserts;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.library.Doi;
import it.comunitadipratiche.core.library.Material;
import it.comunitadipratiche.core.library.bibliography.MaterialReferences;
import it.comunitadipratiche.core.library.bibliography.Reference;
import it.comunitadipratiche.core.library.bibliography.Variable;
import it.comunitadipratiche.core.library.catalogue.MaterialsByDoi;
import it.comunitadipratiche.core.transfer.ImportLine;
import it.comunitadipratiche.core.transfer.ImportOutcome;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The records of a file on their way to become materials, some at once. */
final class Records {
    private final BibliographyOptions options;
    private final Locale locale;
    private final LocalDate today;
    private final Entries entries;
    private final Upserts upserts;
    private final MaterialsByDoi materials;

    /** Where in the file each name stood first, by its hash. */
    private final Map<Long, Long> seen = new HashMap<>();

    /** The materials with a DOI of the records at work that are not known by it: people wrote them, or other imports brought them. */
    private final Map<String, Known> byDoi = new HashMap<>();

    /** The same of all materials, as long as these cannot be found by their DOI. */
    private @Nullable Map<String, Known> listed;

    /** The materials that have one of the names of the records at work. */
    private final Map<String, EntryDetails> named = new HashMap<>();

    /** A material that is here. */
    private record Known(Id id, Optional<String> externalId) {}

    /**
     * A record and what is to be said of it already.
     *
     * @param number its place in the file, from 1
     * @param first the place of the record it repeats; 0 if it is the first
     */
    record Item(long number, RecordReader.Found found, RecordKeys keys, long first, List<Message> notes) {}

    Records(
            BibliographyOptions options,
            Locale locale,
            LocalDate today,
            Entries entries,
            Upserts upserts,
            MaterialsByDoi materials) {
        this.options = options;
        this.locale = locale;
        this.today = today;
        this.entries = entries;
        this.upserts = upserts;
        this.materials = materials;
    }

    /** Takes a record in, outside of any step: all that came before it in the file must have been taken in too. */
    Item item(long number, RecordReader.Found found, List<Message> notes) {
        List<Message> all = new ArrayList<>(notes);
        if (found.source().indexOf(TextFile.DAMAGE) >= 0) {
            all.add(new Message("transfer.bibliography.damaged", found.line()));
        }
        all.addAll(found.notes());
        if (found.reference().isEmpty()) {
            return new Item(number, found, new RecordKeys(Optional.empty(), List.of("")), 0, all);
        }
        RecordKeys keys = RecordKeys.of(found, found.reference().get(), options.source());
        long first = firstOf(keys, number);
        if (keys.doi().isPresent() && listed == null) {
            listed = materials.isComplete() ? Map.of() : known();
        }
        return new Item(number, found, keys, first, all);
    }

    private long firstOf(RecordKeys keys, long number) {
        Long first = seen.putIfAbsent(hash(keys.main()), number);
        if (keys.doi().isPresent()) {
            seen.putIfAbsent(hash(keys.others().get(0)), number);
        }
        return first == null ? 0 : first;
    }

    /** Long enough that no two names of a file share it. */
    private static long hash(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    private Map<String, Known> known() {
        Map<String, Known> known = new HashMap<>();
        Optional<Id> last = Optional.empty();
        List<EntryDetails> some;
        do {
            some = entries.ofType(Material.TYPE, last, Entries.MOST_AT_ONCE);
            for (EntryDetails entry : some) {
                last = Optional.of(entry.id());
                doi(entry)
                        .filter(doi -> !entry.externalId().equals(Optional.of(RecordKeys.ofDoi(doi))))
                        .ifPresent(doi -> known.putIfAbsent(doi, new Known(entry.id(), entry.externalId())));
            }
        } while (some.size() == Entries.MOST_AT_ONCE);
        return known;
    }

    private static Optional<String> doi(EntryDetails entry) {
        return entry.fields().get("publication") instanceof JsonObject publication
                ? Doi.normal(publication.getString("doi", ""))
                : Optional.empty();
    }

    /** What becomes of some records. */
    List<ImportLine> apply(List<Item> items) {
        lookUp(items);
        List<ImportLine> report = new ArrayList<>();
        List<Item> taken = new ArrayList<>();
        List<Upsert> wanted = new ArrayList<>();
        List<List<Message>> notes = new ArrayList<>();
        for (Item item : items) {
            Optional<Reference> reference = item.found.reference();
            if (reference.isEmpty() || !reference.get().has(Variable.TITLE)) {
                report.add(refused(item));
            } else if (item.first > 0) {
                report.add(skipped(item, Optional.empty(), repeated(item)));
            } else {
                Found known = find(item);
                if (known.isLeftAlone) {
                    report.add(skipped(item, known.id, new Message("transfer.bibliography.by-hand")));
                } else {
                    MaterialFields fields = new MaterialFields(reference.get(), options, today);
                    wanted.add(upsert(item, known, fields));
                    taken.add(item);
                    notes.add(fields.notes());
                }
            }
        }
        List<UpsertResult> results = wanted.isEmpty() ? List.of() : upserts.apply(wanted);
        for (int i = 0; i < results.size(); i++) {
            report.add(line(taken.get(i), results.get(i), notes.get(i)));
        }
        return report;
    }

    /**
     * What is here of a record.
     *
     * @param externalId by which the material is known, or will be
     * @param isLeftAlone whether people wrote it here
     */
    private record Found(String externalId, Optional<Id> id, JsonObject fields, boolean isLeftAlone) {}

    private Found find(Item item) {
        RecordKeys keys = item.keys;
        Optional<EntryDetails> entry = keys.doi().flatMap(doi -> named(RecordKeys.ofDoi(doi)));
        if (entry.isPresent()) {
            return found(entry.get());
        }
        Optional<Known> other = keys.doi().flatMap(doi -> Optional.ofNullable(byDoi.get(doi)));
        if (other.isPresent()
                && other.get().externalId().filter(keys.others()::contains).isEmpty()) {
            return new Found("", Optional.of(other.get().id()), JsonValue.EMPTY_JSON_OBJECT, true);
        }
        Optional<EntryDetails> own = own(item.found.key());
        if (own.isPresent() && own.get().externalId().isEmpty()) {
            return new Found("", Optional.of(own.get().id()), JsonValue.EMPTY_JSON_OBJECT, true);
        }
        return own.or(() -> keys.others().stream()
                        .flatMap(name -> named(name).stream())
                        .filter(found -> isNoOther(found, keys))
                        .findFirst())
                .map(Records::found)
                .orElseGet(() -> new Found(keys.main(), Optional.empty(), JsonValue.EMPTY_JSON_OBJECT, false));
    }

    private static Found found(EntryDetails entry) {
        return new Found(entry.externalId().orElse(""), Optional.of(entry.id()), entry.fields(), false);
    }

    private void lookUp(List<Item> items) {
        named.clear();
        List<String> names = items.stream()
                .flatMap(item ->
                        Stream.concat(item.keys.doi().map(RecordKeys::ofDoi).stream(), item.keys.others().stream()))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        for (int from = 0; from < names.size(); from += Entries.MOST_AT_ONCE) {
            List<String> some = names.subList(from, Math.min(from + Entries.MOST_AT_ONCE, names.size()));
            named.putAll(entries.findAllByExternalId(Material.TYPE, some));
        }
        lookUpDois(items.stream()
                .flatMap(item -> item.keys.doi().stream())
                .filter(doi -> !named.containsKey(RecordKeys.ofDoi(doi)))
                .distinct()
                .toList());
    }

    private void lookUpDois(List<String> dois) {
        byDoi.clear();
        if (listed != null) {
            byDoi.putAll(listed);
        }
        materials.find(dois).forEach((doi, ids) -> ids.stream()
                .flatMap(id -> material(id).stream())
                .filter(entry -> doi(entry).equals(Optional.of(doi)))
                .findFirst()
                .ifPresent(entry -> byDoi.put(doi, new Known(entry.id(), entry.externalId()))));
    }

    private Optional<EntryDetails> material(Id id) {
        return id.value() == Long.MIN_VALUE
                ? Optional.empty()
                : entries.ofType(Material.TYPE, Optional.of(new Id(id.value() - 1)), 1).stream()
                        .filter(entry -> entry.id().equals(id))
                        .findFirst();
    }

    private Optional<EntryDetails> named(String externalId) {
        return Optional.ofNullable(named.get(externalId));
    }

    /** The material that was written into the file here. */
    private Optional<EntryDetails> own(String key) {
        return key.startsWith(MaterialReferences.ID_PREFIX)
                ? Id.tryParse(key.substring(MaterialReferences.ID_PREFIX.length()))
                        .flatMap(this::material)
                : Optional.empty();
    }

    /** Whether it may be the same work: two DOIs are two works, whatever else is alike. */
    private static boolean isNoOther(EntryDetails entry, RecordKeys keys) {
        Optional<String> doi = doi(entry);
        return doi.isEmpty() || keys.doi().isEmpty() || doi.equals(keys.doi());
    }

    private Upsert upsert(Item item, Found known, MaterialFields fields) {
        EntryDraft draft = new EntryDraft(
                Material.TYPE,
                Optional.of(known.externalId),
                Optional.empty(),
                Map.of(),
                fields.over(known.fields, locale));
        Map<Locale, Upsert.PublishAs> publish = options.publish() ? Map.of(locale, Upsert.PublishAs.NOW) : Map.of();
        return new Upsert(draft, publish, Optional.empty())
                .from(Upsert.Source.of(item.found.source(), options.overwrite()));
    }

    private static Message repeated(Item item) {
        return item.keys
                .doi()
                .map(doi -> new Message("transfer.bibliography.repeat-doi", doi, item.first))
                .orElseGet(() -> new Message("transfer.bibliography.repeat", item.first));
    }

    private static ImportLine refused(Item item) {
        List<Gap> reasons = new ArrayList<>();
        if (item.found.reference().isPresent()) {
            reasons.add(new Gap("", "transfer.bibliography.title", item.found.line()));
        }
        item.notes.forEach(note -> reasons.add(new Gap("", note)));
        return new ImportLine(
                item.number, ImportOutcome.REFUSED, item.found.key(), title(item), "", Optional.empty(), reasons);
    }

    private static ImportLine skipped(Item item, Optional<Id> entry, Message why) {
        return new ImportLine(
                item.number,
                ImportOutcome.SKIPPED,
                item.keys.main(),
                title(item),
                Material.TYPE,
                entry,
                List.of(new Gap("", why)));
    }

    private static ImportLine line(Item item, UpsertResult result, List<Message> notes) {
        ImportLine line = new ImportLine(
                item.number,
                ImportOutcome.valueOf(result.outcome().name()),
                result.externalId(),
                title(item),
                Material.TYPE,
                result.id(),
                result.gaps());
        return result.outcome() == UpsertResult.Outcome.UNCHANGED
                ? line
                : line.with(item.notes).with(notes);
    }

    private static String title(Item item) {
        return item.found
                .reference()
                .map(reference -> reference.text(Variable.TITLE))
                .orElse("");
    }
}
