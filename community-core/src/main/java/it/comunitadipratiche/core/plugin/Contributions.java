package it.comunitadipratiche.core.plugin;

import java.util.ArrayList;
import java.util.List;

/** All that one plugin brings, read from it once. */
record Contributions(
        List<Class<? extends Record>> contentTypes,
        List<ContentRule> contentRules,
        List<Embargo> embargoes,
        List<OneWayLink> oneWayLinks,
        List<String> openToProposals,
        List<Permission> permissions,
        List<SearchField> searchFields,
        List<NotificationKind> notificationKinds,
        List<PersonalData> personalData,
        List<NavigationItem> navigation,
        List<HomePiece> homePieces,
        List<WebhookEvent> webhookEvents,
        List<ConsoleView> consoleViews) {

    static final Contributions NONE = new Contributions(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of(), List.of());

    static Contributions of(CommunityPlugin plugin) {
        plugin.contentTypes().forEach(BeanRules::checkLoads);
        return new Contributions(
                List.copyOf(plugin.contentTypes()),
                List.copyOf(plugin.contentRules()),
                List.copyOf(plugin.embargoes()),
                List.copyOf(plugin.oneWayLinks()),
                List.copyOf(plugin.openToProposals()),
                List.copyOf(plugin.permissions()),
                List.copyOf(plugin.searchFields()),
                List.copyOf(plugin.notificationKinds()),
                List.copyOf(plugin.personalData()),
                List.copyOf(plugin.navigation()),
                List.copyOf(plugin.homePieces()),
                List.copyOf(plugin.webhookEvents()),
                List.copyOf(plugin.consoleViews()));
    }

    /** Each contribution in a few words. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        contentTypes.forEach(type -> names.add("content type " + type.getSimpleName()));
        contentRules.forEach(rule -> names.add("content rule " + rule.contentType() + "." + rule.name()));
        embargoes.forEach(
                embargo -> names.add("embargo of " + embargo.contentType() + "." + String.join(",", embargo.fields())));
        oneWayLinks.forEach(link -> names.add("one-way link " + link.contentType() + "." + link.field()));
        openToProposals.forEach(type -> names.add("proposals of " + type));
        permissions.forEach(permission -> names.add("permission " + permission.name()));
        searchFields.forEach(field -> names.add("search field " + field.contentType() + "." + field.name()));
        notificationKinds.forEach(kind -> names.add("notification kind " + kind.name()));
        personalData.forEach(data -> names.add("personal data " + data.name()));
        navigation.forEach(item -> names.add("menu entry " + item.path()));
        homePieces.forEach(piece -> names.add("piece of the home page about " + piece.path()));
        webhookEvents.forEach(event -> names.add("webhook event " + event.name()));
        consoleViews.forEach(view -> names.add("console view " + view.path()));
        return names;
    }
}
