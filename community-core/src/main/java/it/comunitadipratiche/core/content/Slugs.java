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
import java.util.Set;
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
     * @param free addresses that are known to be free
     * @throws InvalidInputException if one of them belongs to another entry of the type, or is kept for something else
     */
    void assign(ContentType type, Entry entry, JsonObject fields, Map<String, String> wanted, FreeAddresses free) {
        List<Gap> gaps = new ArrayList<>();
        wanted.forEach((language, slug) -> {
            if (isKept(type, slug)) {
                gaps.add(new Gap("/slugs/" + language, "content.slug.kept", slug));
            } else if (!mayHave(entry, new Address.Key(entry.type(), language, slug), free)) {
                gaps.add(new Gap("/slugs/" + language, "content.slug.taken", slug));
            }
        });
        if (!gaps.isEmpty()) {
            throw new InvalidInputException(gaps);
        }
        wanted.forEach((language, slug) -> take(entry, entry.locale(language), slug, free));
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

    /** Whether an address is free, or the entry's own. */
    private boolean mayHave(Entry entry, Address.Key key, FreeAddresses free) {
        if (free.holds(key)) {
            return true;
        }
        Optional<Address> known = entries.address(key);
        if (known.isEmpty()) {
            free.add(Set.of(key));
        }
        return known.isEmpty() || known.get().entry() == entry.id();
    }

    private boolean isKept(ContentType type, String slug) {
        return kept.stream().anyMatch(one -> one.keeps(type, slug));
    }

    private boolean take(Entry entry, EntryLocale locale, String slug) {
        return take(entry, locale, slug, new FreeAddresses());
    }

    private boolean take(Entry entry, EntryLocale locale, String slug, FreeAddresses free) {
        Address.Key key = new Address.Key(entry.type(), locale.tag(), slug);
        if (!mayHave(entry, key, free)) {
            return false;
        }
        if (free.take(key)) {
            entries.add(new Address(key, entry.id()));
        }
        locale.slug()
                .filter(old -> !old.equals(slug))
                .flatMap(old -> entries.address(new Address.Key(entry.type(), locale.tag(), old)))
                .filter(old -> !old.isKnown())
                .ifPresent(entries::remove);
        locale.call(slug);
        return true;
    }
}
