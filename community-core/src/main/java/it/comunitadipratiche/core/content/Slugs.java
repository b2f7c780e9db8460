package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Gives entries their slugs: the one that was asked for, or one made from the title that nobody else has. */
@ApplicationScoped
class Slugs {
    private static final int TRIES = 30;
    private static final int LAST = 1_000_000_000;
    private EntryRepository entries;
    private Instance<KeptSlugs> kept;

    @SuppressWarnings("NullAway.Init")
    protected Slugs() {
        // for the CDI proxy
    }

    @Inject
    Slugs(EntryRepository entries, @Any Instance<KeptSlugs> kept) {
        this.entries = entries;
        this.kept = kept;
    }

    /**
     * Sees to it that an entry has a slug in each language it has a title in.
     *
     * @param wanted slugs by language, well-formed
     * @throws InvalidInputException if one of them belongs to another entry of the type, or is kept for something else
     */
    void assign(ContentType type, Entry entry, JsonObject fields, Map<String, String> wanted) {
        List<Gap> gaps = new ArrayList<>();
        wanted.forEach((language, slug) -> {
            if (isKept(type, slug)) {
                gaps.add(new Gap("/slugs/" + language, "content.slug.kept", slug));
            } else if (!take(entry, entry.locale(language), slug)) {
                gaps.add(new Gap("/slugs/" + language, "content.slug.taken", slug));
            }
        });
        if (!gaps.isEmpty()) {
            throw new InvalidInputException(gaps);
        }
        if (type.title().localized() && fields.get(type.titleField()) instanceof JsonObject titles) {
            titles.keySet().forEach(language -> ensure(type, entry, fields, language));
        }
    }

    /** The slug of an entry in a language, made from its title if it has none. */
    String ensure(ContentType type, Entry entry, JsonObject fields, String language) {
        EntryLocale locale = entry.locale(language);
        Optional<String> known = locale.slug();
        if (known.isPresent()) {
            return known.get();
        }
        Slug base = Slug.from(Projection.title(type, fields, Locale.forLanguageTag(language)));
        if (isKept(type, base.value()) || !take(entry, locale, base.value())) {
            numbered(entry, locale, base);
        }
        return locale.slug().orElseThrow();
    }

    private void numbered(Entry entry, EntryLocale locale, Slug base) {
        for (int number = 2; number < TRIES; number++) {
            if (take(entry, locale, base.numbered(number).value())) {
                return;
            }
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        while (!take(entry, locale, base.numbered(random.nextInt(TRIES, LAST)).value())) {
            // another one, then
        }
    }

    private boolean isKept(ContentType type, String slug) {
        return kept.stream().anyMatch(one -> one.keeps(type, slug));
    }

    private boolean take(Entry entry, EntryLocale locale, String slug) {
        Optional<Address> known = entries.address(entry.type(), locale.tag(), slug);
        if (known.isPresent() && known.get().entry() != entry.id()) {
            return false;
        }
        if (known.isEmpty()) {
            entries.add(new Address(entry.type(), locale.tag(), slug, entry.id()));
        }
        locale.slug()
                .filter(old -> !old.equals(slug))
                .flatMap(old -> entries.address(entry.type(), locale.tag(), old))
                .filter(old -> !old.isKnown())
                .ifPresent(entries::remove);
        locale.call(slug);
        return true;
    }
}
