package it.comunitadipratiche.web.console.system;

import it.comunitadipratiche.web.page.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a plugin contributes of one kind. */
public record Contributed(String kind, List<String> names) {
    /** How the registry calls the kinds, and the keys of what people call them. */
    private static final Map<String, String> KINDS = Map.of(
            "content type ", "content-types",
            "permission ", "permissions",
            "search field ", "search-fields",
            "notification kind ", "notification-kinds",
            "personal data ", "personal-data",
            "menu entry ", "menu-entries",
            "webhook event ", "webhook-events",
            "console view ", "console-views");

    public Contributed {
        names = List.copyOf(names);
    }

    /** What the registry lists, by kind. */
    static List<Contributed> of(List<String> contributions, Texts texts) {
        Map<String, List<String>> byKind = new LinkedHashMap<>();
        for (String contribution : contributions) {
            String prefix = KINDS.keySet().stream()
                    .filter(contribution::startsWith)
                    .findFirst()
                    .orElse("");
            byKind.computeIfAbsent(KINDS.getOrDefault(prefix, "others"), kind -> new ArrayList<>())
                    .add(contribution.substring(prefix.length()));
        }
        return byKind.entrySet().stream()
                .map(one -> new Contributed(texts.of("console.plugins." + one.getKey()), one.getValue()))
                .toList();
    }
}
