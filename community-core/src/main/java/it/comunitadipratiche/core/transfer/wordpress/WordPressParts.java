package it.comunitadipratiche.core.transfer.wordpress;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.transfer.ImportLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What deals with the parts of an export. */
@ApplicationScoped
class WordPressParts {
    private static final Map<String, String> USUAL_TYPES = Map.of("post", "article");

    private ContentTypes types;
    private TermImport terms;
    private AttachmentImport attachments;
    private PostImport posts;
    private MenuImport menus;

    @SuppressWarnings("NullAway.Init")
    protected WordPressParts() {
        // for the CDI proxy
    }

    @Inject
    WordPressParts(
            ContentTypes types, TermImport terms, AttachmentImport attachments, PostImport posts, MenuImport menus) {
        this.types = types;
        this.terms = terms;
        this.attachments = attachments;
        this.posts = posts;
        this.menus = menus;
    }

    /** Finds the content type of each type of item: the chosen one, the usual one, or one of the same name. */
    void types(WordPressRun site) {
        for (String postType : site.index().types()) {
            Optional<ContentType> chosen =
                    Optional.ofNullable(site.options().types().get(postType)).map(types::get);
            chosen.or(() -> Optional.ofNullable(USUAL_TYPES.get(postType)).flatMap(types::find))
                    .or(() -> types.find(postType))
                    .ifPresent(type -> site.type(postType, type));
        }
    }

    void terms(WordPressRun site) {
        terms.run(site);
    }

    void attachment(WordPressRun site, WxrItem item, JsonObject next) throws IOException {
        attachments.take(site, item, next);
    }

    List<ImportLine> entries(WordPressRun site, Targets targets, List<WxrItem> items) {
        return posts.take(site, targets, items);
    }

    void menus(WordPressRun site, Targets targets, JsonObject next) {
        menus.run(site, targets, next);
    }
}
