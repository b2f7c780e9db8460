package it.comunitadipratiche.web.console.assets;

import it.comunitadipratiche.core.assets.Assets;
import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.web.console.Places;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what shows a file. */
@ApplicationScoped
class AssetUsers {
    private Assets assets;
    private Entries entries;
    private ContentTypes types;
    private Places places;

    @SuppressWarnings("NullAway.Init")
    protected AssetUsers() {
        // for the CDI proxy
    }

    @Inject
    AssetUsers(Assets assets, Entries entries, ContentTypes types, Places places) {
        this.assets = assets;
        this.entries = entries;
        this.types = types;
        this.places = places;
    }

    /** At most a hundred. */
    List<AssetUser> of(Id asset, Visit visit) {
        return assets.referrers(asset).stream().map(ref -> user(ref, visit)).toList();
    }

    private AssetUser user(Ref ref, Visit visit) {
        try {
            EntryDetails entry = entries.get(ref.id());
            Optional<ContentType> type = types.find(entry.type());
            return new AssetUser(
                    type.map(known -> title(entry.fields().get(known.titleField()), visit.language()))
                            .orElse(ref.id().toString()),
                    type.map(known -> known.label().best(visit.language())).orElse(entry.type()),
                    places.of(new Ref(entry.type(), entry.id()), visit));
        } catch (NotFoundException | ForbiddenException e) {
            return new AssetUser(ref.id().toString(), ref.type(), Optional.empty());
        }
    }

    /** A title that may be in several languages: in that of the visit, or in the first there is. */
    private static String title(@Nullable JsonValue title, Locale language) {
        if (title instanceof JsonObject texts) {
            return Stream.concat(
                            Stream.of(texts.getString(language.toLanguageTag(), "")),
                            texts.keySet().stream().map(tag -> texts.getString(tag, "")))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
        }
        return title instanceof JsonString text ? text.getString() : "";
    }
}
