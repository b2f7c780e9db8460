package it.comunitadipratiche.web.console.content;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryChange;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.idempotency.Idempotency;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.StaleVersionException;
import it.comunitadipratiche.core.sketches.SketchDetails;
import it.comunitadipratiche.core.sketches.Sketches;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Leaving;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The form of an entry: shown with what was written in it and not saved, brought together with what others saved
 * meanwhile, and saved.
 */
@ApplicationScoped
class EntryForms {
    private Entries entries;
    private EntryPages pages;
    private Differences differences;
    private EntryWriting writing;
    private Sketches sketches;
    private Idempotency idempotency;
    private Locales locales;

    @SuppressWarnings("NullAway.Init")
    protected EntryForms() {
        // for the CDI proxy
    }

    @Inject
    EntryForms(
            Entries entries,
            EntryPages pages,
            Differences differences,
            EntryWriting writing,
            Sketches sketches,
            Idempotency idempotency,
            Locales locales) {
        this.entries = entries;
        this.pages = pages;
        this.differences = differences;
        this.writing = writing;
        this.sketches = sketches;
        this.idempotency = idempotency;
        this.locales = locales;
    }

    /** The form of an entry that does not exist yet, with what was begun of it. */
    Page fresh(ContentType type, Visit visit) {
        Optional<SketchDetails> sketch = sketches.find(place(type));
        Form form = sketch.map(found -> Form.read(found.form())).orElseGet(() -> Form.empty(type.audience()));
        return pages.page(new EntryPages.Shown(type, form).sketched(sketch.map(SketchDetails::savedAt)), visit);
    }

    /** The form of an entry, with what was written in it and not saved. */
    Page page(ContentType type, Id id, Visit visit) {
        EntryDetails entry = get(type, id);
        Optional<SketchDetails> sketch = sketches.find(place(id));
        if (sketch.isEmpty()) {
            return pages.page(new EntryPages.Shown(type, Form.of(entry)).of(entry), visit);
        }
        Form form = Form.read(sketch.get().form());
        return pages.page(merged(type, form, entry, visit).sketched(sketch.map(SketchDetails::savedAt)), visit);
    }

    Answer create(ContentType type, Visit visit) {
        Form form = read(type, visit);
        EntryPages.Shown shown = new EntryPages.Shown(type, form);
        String work = work(visit);
        if (!work.equals("save")) {
            return writing.take(work, shown, place(type), Paths.list(type, visit) + "/new", visit);
        }
        try {
            EntryDraft draft = new EntryDraft(
                    type.name(), Optional.empty(), Optional.of(form.audience()), form.slugs(), form.fields());
            String once = visit.parameter("once").orElseGet(() -> Id.next().toString());
            Id created = idempotency.make(
                    "form-" + once, type.name(), () -> entries.create(draft).id());
            sketches.drop(place(type));
            return Leaving.to(Paths.entry(type, created, visit) + "?done=created");
        } catch (CommunityException refusal) {
            return pages.page(shown.refused(refusal, visit), visit);
        }
    }

    Answer save(ContentType type, Id id, Visit visit) {
        EntryDetails entry = get(type, id);
        Form form = read(type, visit);
        String work = work(visit);
        if (!work.equals("save")) {
            EntryPages.Shown shown = new EntryPages.Shown(type, form).of(entry);
            return writing.take(work, shown, place(id), Paths.entry(type, id, visit), visit);
        }
        try {
            // a step of the review changes the version, not the text: it is no reason to ask
            long version = form.revision() == entry.revision() ? entry.version() : form.version();
            entries.save(id, new EntryChange(form.fields(), form.slugs(), Optional.of(form.audience())), version);
            sketches.drop(place(id));
            return Leaving.to(Paths.entry(type, id, visit) + "?done=saved");
        } catch (StaleVersionException stale) {
            return pages.page(merged(type, form, get(type, id), visit).refused(stale, visit), visit);
        } catch (CommunityException refusal) {
            return pages.page(new EntryPages.Shown(type, form).of(entry).refused(refusal, visit), visit);
        }
    }

    /** A form that may have been opened on an older revision, brought together with what was saved since. */
    private EntryPages.Shown merged(ContentType type, Form form, EntryDetails entry, Visit visit) {
        if (form.revision() == entry.revision() || form.revision() == 0) {
            return new EntryPages.Shown(type, form.on(entry)).of(entry);
        }
        Differences.Merge merge = differences.merge(
                type, entries.revision(entry.id(), form.revision()).fields(), entry.fields(), form.fields(), visit);
        Form merged = form.with(merge.fields()).on(entry);
        EntryPages.Shown shown = new EntryPages.Shown(type, merged).of(entry);
        return merge.differences().isEmpty() ? shown : shown.others(merge.differences());
    }

    private EntryDetails get(ContentType type, Id id) {
        EntryDetails entry = entries.get(id);
        if (!entry.type().equals(type.name())) {
            throw new NotFoundException("content.entry.none", id);
        }
        return entry;
    }

    private Form read(ContentType type, Visit visit) {
        Map<String, String> slugs = new LinkedHashMap<>();
        for (Locale locale : locales.supported()) {
            String tag = locale.toLanguageTag();
            visit.parameter("slug." + tag).ifPresent(slug -> slugs.put(tag, slug));
        }
        Audience audience = visit.parameter("audience")
                .filter(name -> List.of("PUBLIC", "MEMBERS", "STAFF").contains(name))
                .map(Audience::valueOf)
                .orElse(type.audience());
        return new Form(
                number(visit, "version"),
                (int) number(visit, "revision"),
                audience,
                slugs,
                new FormReader(visit.request().getParameterMap(), locales.supported()).read(type));
    }

    private static long number(Visit visit, String name) {
        return visit.parameter(name)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    private static String work(Visit visit) {
        return visit.parameter("do").orElse("save");
    }

    private static String place(ContentType type) {
        return "new:" + type.name();
    }

    private static String place(Id id) {
        return "entry:" + id;
    }
}
