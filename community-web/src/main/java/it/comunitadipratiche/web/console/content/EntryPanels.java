package it.comunitadipratiche.web.console.content;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.EntryStatus;
import it.comunitadipratiche.core.content.LocaleState;
import it.comunitadipratiche.core.content.ReviewNote;
import it.comunitadipratiche.core.content.Reviews;
import it.comunitadipratiche.core.content.Worklist;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.identity.Accounts;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says where an entry stands in each language, what it still lacks, and what was said about it. */
@ApplicationScoped
class EntryPanels {
    private static final String LINK = "content.publish.link";
    private Entries entries;
    private Reviews reviews;
    private Worklist worklist;
    private Accounts accounts;
    private Locales locales;

    @SuppressWarnings("NullAway.Init")
    protected EntryPanels() {
        // for the CDI proxy
    }

    @Inject
    EntryPanels(Entries entries, Reviews reviews, Worklist worklist, Accounts accounts, Locales locales) {
        this.entries = entries;
        this.reviews = reviews;
        this.worklist = worklist;
        this.accounts = accounts;
        this.locales = locales;
    }

    List<EntryPage.Panel> panels(ContentType type, EntryDetails entry, List<FormField> fields, Visit visit) {
        return locales.supported().stream()
                .map(locale -> panel(locale, type, entry, fields, visit))
                .toList();
    }

    private EntryPage.Panel panel(
            Locale locale, ContentType type, EntryDetails entry, List<FormField> fields, Visit visit) {
        String tag = locale.toLanguageTag();
        Optional<LocaleState> state = Optional.ofNullable(entry.locales().get(tag));
        String status = state.map(LocaleState::status).orElse(EntryStatus.DRAFT).name();
        boolean written = Values.find(
                        entry.fields(), "/" + type.titleField() + (type.title().localized() ? "/" + tag : ""))
                .isPresent();
        List<Gap> gaps = entries.publishability(entry.id(), locale);
        Optional<Integer> published = state.flatMap(LocaleState::publishedRevision);
        return new EntryPage.Panel(
                tag,
                locale.getDisplayLanguage(visit.language()),
                status,
                visit.texts().of("console.status." + status),
                published.isPresent() ? state.flatMap(LocaleState::publishedAt) : Optional.empty(),
                state.flatMap(LocaleState::scheduledAt),
                published.flatMap(revision -> entry.slug(locale)).map(slug -> publicPath(locale, type, slug, visit)),
                written,
                published.filter(revision -> revision < entry.revision()).isPresent(),
                gaps.stream()
                        .map(gap -> new EntryPage.Problem(gap.message().in(visit.language()), Anchors.of(gap, fields)))
                        .toList(),
                together(gaps, visit));
    }

    private String publicPath(Locale locale, ContentType type, String slug, Visit visit) {
        String language = locale.equals(locales.standard()) ? "" : "/" + locale.toLanguageTag();
        return visit.root() + language + "/" + type.collection() + "/" + slug;
    }

    private List<FormField.Choice> together(List<Gap> gaps, Visit visit) {
        List<Id> ids = gaps.stream()
                .filter(gap -> gap.message().code().equals(LINK))
                .flatMap(gap -> Id.tryParse(gap.message().arguments().get(0).toString()).stream())
                .toList();
        return worklist.all(ids).stream()
                .map(entry -> new FormField.Choice(entry.id().toString(), EntryLists.titled(entry, visit), false, 0))
                .toList();
    }

    List<EntryPage.Remark> remarks(EntryDetails entry, Visit visit) {
        List<ReviewNote> notes = new ArrayList<>(reviews.notes(entry.id()));
        Collections.reverse(notes);
        Map<Id, String> names = accounts.names(notes.stream()
                .flatMap(note -> note.author().stream())
                .distinct()
                .toList());
        return notes.stream()
                .map(note -> new EntryPage.Remark(
                        note.author()
                                .map(author -> names.getOrDefault(author, ""))
                                .orElseGet(() -> visit.texts().of("console.content.platform")),
                        note.createdAt(),
                        visit.texts().of("console.step." + note.step()),
                        note.locale().toLanguageTag(),
                        note.comment()))
                .toList();
    }
}
