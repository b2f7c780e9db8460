package it.comunitadipratiche.core.plugin;

import java.util.List;

/**
 * Something that extends the platform: a CDI bean whose methods name what it contributes, each nothing unless
 * overridden.
 *
 * <p>A plugin jar may also hold Jakarta REST resources, observers of the platform's events, migrations under
 * {@code db/<plugin id>/derby} and {@code db/<plugin id>/postgresql} (every table is named {@code <plugin id>_…}),
 * and texts under {@code messages/<plugin id>.properties}.
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class PodcastPlugin implements CommunityPlugin {
 *     public PluginDescriptor descriptor() {
 *         return new PluginDescriptor("podcast", "Podcast", "1.0", "[0.1,1.0)");
 *     }
 *
 *     public List<Class<? extends Record>> contentTypes() {
 *         return List.of(Podcast.class);
 *     }
 * }
 * }</pre>
 */
public interface CommunityPlugin {

    /** Who this plugin is, and which versions of the platform it works with. */
    PluginDescriptor descriptor();

    /** Records annotated with {@code content.Content}, each a content type. */
    default List<Class<? extends Record>> contentTypes() {
        return List.of();
    }

    /** What the values of content types keep to, beyond what each field says by itself. */
    default List<ContentRule> contentRules() {
        return List.of();
    }

    /** What publications keep back until a moment. */
    default List<Embargo> embargoes() {
        return List.of();
    }

    /** Links that lead one way only. */
    default List<OneWayLink> oneWayLinks() {
        return List.of();
    }

    /** The content types of which those who may only propose write entries too, for staff to review and publish. */
    default List<String> openToProposals() {
        return List.of();
    }

    /** What callers may be allowed to do, and the roles that may from the start. */
    default List<Permission> permissions() {
        return List.of();
    }

    /** Values to index beside those that follow from the content types. */
    default List<SearchField> searchFields() {
        return List.of();
    }

    /** The kinds of message people may get and switch off. */
    default List<NotificationKind> notificationKinds() {
        return List.of();
    }

    /** Where this plugin keeps personal data, and how to export and erase it. */
    default List<PersonalData> personalData() {
        return List.of();
    }

    /** Entries of the portal's menu. */
    default List<NavigationItem> navigation() {
        return List.of();
    }

    /** Pieces of the portal's home page. */
    default List<HomePiece> homePieces() {
        return List.of();
    }

    /** The events machines may subscribe to. */
    default List<WebhookEvent> webhookEvents() {
        return List.of();
    }

    /** Pages of the staff console. */
    default List<ConsoleView> consoleViews() {
        return List.of();
    }
}
