package it.comunitadipratiche.core.transfer.wordpress;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.transfer.ImportRun;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One import of an export: what it holds and what its parts have become so far.
 *
 * @param concepts the concepts that terms have become, by taxonomy and slug
 * @param types the content types of the site's types of items, where there is one
 */
record WordPressRun(
        ImportRun run,
        WxrIndex index,
        Locale locale,
        WordPressOptions options,
        Map<String, Map<String, Id>> concepts,
        Map<String, PostFields> types) {

    static WordPressRun of(ImportRun run, WxrIndex index, Locale locale) {
        return new WordPressRun(
                run, index, locale, WordPressOptions.of(run.options()), new HashMap<>(), new HashMap<>());
    }

    /** What the platform calls an item of the site. */
    String externalId(long id) {
        String site = index.site().name();
        return (site.length() > 150 ? site.substring(0, 150) : site) + "#" + id;
    }

    Optional<PostFields> fields(String postType) {
        return Optional.ofNullable(types.get(postType));
    }

    void type(String postType, ContentType type) {
        types.put(postType, PostFields.of(type));
    }
}
