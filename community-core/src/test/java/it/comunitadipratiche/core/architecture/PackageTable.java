package it.comunitadipratiche.core.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which package of the core may import which; a package that does not stand here may not exist. A package within another
 * has a row of its own, or else follows that of the one it lies in.
 */
final class PackageTable {
    static final String ROOT = "it.comunitadipratiche.core";

    private static final Set<String> FEATURES = Set.of(
            "publishing",
            "network",
            "practices",
            "library",
            "seminars",
            "surveys",
            "consultations",
            "proposals",
            "discussion");
    private static final Map<String, Set<String>> MAY_IMPORT = table();

    private PackageTable() {}

    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        table.put("kernel", Set.of());
        table.put("plugin", Set.of("kernel"));
        table.put("outbox", Set.of("kernel", "plugin"));
        table.put("cluster", Set.of("kernel", "plugin", "outbox"));
        table.put("mail", Set.of("kernel", "plugin", "outbox"));
        table.put("identity", Set.of("kernel", "plugin", "outbox", "cluster", "mail"));
        table.put("idempotency", Set.of("kernel", "plugin", "identity"));
        table.put("memory", Set.of());
        table.put("input", Set.of());
        table.put("legal", Set.of("kernel"));
        table.put("fetching", Set.of());
        table.put("vocabulary.skos", Set.of("kernel", "input"));
        table.put("vocabulary", Set.of("kernel", "plugin", "identity", "cluster", "memory", "vocabulary.skos"));
        table.put("territories", Set.of("kernel", "plugin", "identity", "cluster", "memory", "input"));
        table.put(
                "assets",
                Set.of(
                        "kernel",
                        "plugin",
                        "identity",
                        "outbox",
                        "cluster",
                        "assets.files",
                        "assets.images",
                        "assets.texts"));
        table.put("content.types", Set.of("kernel", "plugin", "cluster"));
        table.put(
                "content",
                Set.of(
                        "kernel",
                        "memory",
                        "plugin",
                        "identity",
                        "vocabulary",
                        "territories",
                        "assets",
                        "outbox",
                        "cluster",
                        "content.types"));
        table.put("synonyms", Set.of("kernel", "plugin", "identity", "cluster"));
        table.put("unanswered", Set.of("kernel", "plugin", "outbox"));
        table.put(
                "search",
                Set.of(
                        "synonyms",
                        "unanswered",
                        "kernel",
                        "memory",
                        "plugin",
                        "cluster",
                        "assets",
                        "content.types",
                        "content",
                        "vocabulary",
                        "vocabulary.skos",
                        "territories",
                        "identity",
                        "outbox",
                        "welfare"));
        table.put(
                "harvest", Set.of("kernel", "plugin", "identity", "vocabulary", "outbox", "content.types", "content"));
        table.put(
                "alerts",
                Set.of("kernel", "plugin", "identity", "outbox", "mail", "content.types", "content", "search"));
        table.put("alike", Set.of("kernel", "memory", "identity", "legal", "content.types", "content", "search"));
        table.put("links", Set.of("kernel", "plugin", "identity", "outbox", "content", "content.types", "fetching"));
        table.put(
                "norms",
                Set.of(
                        "kernel",
                        "memory",
                        "plugin",
                        "identity",
                        "outbox",
                        "cluster",
                        "legal",
                        "assets",
                        "content.types",
                        "content",
                        "search"));
        table.put("sketches", Set.of("kernel", "plugin", "identity", "outbox"));
        table.put("welfare", Set.of("kernel", "content.types"));
        table.put(
                "batches", Set.of("kernel", "plugin", "identity", "outbox", "vocabulary", "content.types", "content"));
        table.put("privacy", Set.of("kernel", "plugin", "identity"));
        table.put("notifications", Set.of("kernel", "plugin", "identity", "outbox"));
        table.put("webhooks", Set.of("kernel", "plugin", "identity", "outbox"));
        Set<String> platform = Set.copyOf(table.keySet());
        FEATURES.forEach(feature -> table.put(feature, platform));
        Set<String> aboveFeatures = new LinkedHashSet<>(table.keySet());
        table.put("transfer", Set.copyOf(aboveFeatures));
        aboveFeatures.add("transfer");
        table.put("embedded", Set.copyOf(aboveFeatures));
        table.put("identity.openid", Set.of("kernel", "plugin", "outbox", "identity"));
        // those that only the package around them may import
        table.put("assets.files", Set.of("kernel"));
        table.put("assets.images", Set.of("kernel", "assets.files"));
        table.put("assets.texts", Set.of("kernel", "assets.files"));
        return table;
    }

    /** Every class lies in a package of the table and imports only what stands in its row. */
    static ArchCondition<JavaClass> holds() {
        return new ArchCondition<>("import only what the table of packages allows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String from = nameOf(type).orElse("");
                Set<String> allowed = MAY_IMPORT.get(from);
                if (allowed == null) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " lies in a package that is not in the table"));
                    return;
                }
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    nameOf(dependency.getTargetClass().getBaseComponentType())
                            .filter(to -> !to.equals(from) && !allowed.contains(to))
                            .ifPresent(to -> events.add(SimpleConditionEvent.violated(
                                    type, from + " may not import " + to + ": " + dependency.getDescription())));
                }
            }
        };
    }

    /** The row of a class of the core: the innermost that stands in the table, or else the first name after the root. */
    private static Optional<String> nameOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT + ".")) {
            return Optional.empty();
        }
        String rest = name.substring(ROOT.length() + 1);
        while (rest.indexOf('.') >= 0 && !MAY_IMPORT.containsKey(rest)) {
            rest = rest.substring(0, rest.lastIndexOf('.'));
        }
        return Optional.of(rest);
    }
}
