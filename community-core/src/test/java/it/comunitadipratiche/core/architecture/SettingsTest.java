package it.comunitadipratiche.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]*`) \\|");
    private static final Pattern NAME = Pattern.compile("`(COMMUNITY_[A-Z_]+)`");
    private final Map<String, String> read = Sources.settings();

    @Test
    void everySettingThatIsReadStandsInTheTable() {
        Set<String> described = described("docs/operations/configuration.md");

        assertThat(read).containsKey("COMMUNITY_OUTBOX_LEASE").containsKey("COMMUNITY_DB_URL");
        assertThat(read.keySet())
                .as("settings that docs/operations/configuration.md does not tell of, of " + read)
                .allMatch(name -> name.endsWith("_")
                        ? described.stream().anyMatch(one -> one.startsWith(name))
                        : described.contains(name));
    }

    @Test
    void everySettingInATableIsRead() {
        for (String document : Set.of("README.md", "docs/operations/configuration.md")) {
            assertThat(described(document)).as(document).isNotEmpty().allMatch(this::isRead);
        }
    }

    private boolean isRead(String name) {
        return read.containsKey(name)
                || read.keySet().stream().anyMatch(one -> one.endsWith("_") && name.startsWith(one));
    }

    private static Set<String> described(String document) {
        Set<String> names = new TreeSet<>();
        ROW.matcher(Sources.document(document))
                .results()
                .forEach(row -> NAME.matcher(row.group(1)).results().forEach(name -> names.add(name.group(1))));
        return names;
    }
}
