package it.comunitadipratiche.core.plugin;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A migration of a plugin, read before it runs. It may create, change and fill what is named {@code <plugin id>_…} and
 * nothing else; it may read and reference other tables.
 *
 * <p>This keeps plugins from treading on each other by mistake. It is no fence against a hostile one, whose code runs in
 * the same process anyway.
 */
final class MigrationScript {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
    private static final Pattern NOISE = Pattern.compile("--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'", FLAGS);
    private static final String NAME = "\"?([\\w.$]+)\"?";
    private static final String IF_EXISTS = "(?:if\\s+(?:not\\s+)?exists\\s+)?";
    private static final Pattern ALLOWED = Pattern.compile(
            "(?:(?:create|alter|drop)\\s+(?:table|view|sequence)\\s+" + IF_EXISTS + NAME
                    + "|(?:alter|drop)\\s+index\\s+" + IF_EXISTS + NAME
                    + "|create\\s+(?:unique\\s+)?index\\s+" + IF_EXISTS + NAME + "\\s+on\\s+" + NAME
                    + "|rename\\s+(?:table|index)\\s+" + NAME + "\\s+to\\s+" + NAME
                    + "|rename\\s+column\\s+" + NAME
                    + "|comment\\s+on\\s+(?:table|column|index|view)\\s+" + NAME
                    + "|insert\\s+into\\s+" + NAME
                    + "|update\\s+" + NAME
                    + "|delete\\s+from\\s+" + NAME + ")(?=[\\s(]|$).*",
            FLAGS);
    private static final Pattern NAMED = Pattern.compile("\\b(?:constraint|rename\\s+to)\\s+" + NAME, FLAGS);

    private final String prefix;
    private final String file;

    private MigrationScript(String plugin, String file) {
        this.prefix = plugin + "_";
        this.file = file;
    }

    /**
     * Checks the text of a script.
     *
     * @throws PluginRefusedException naming the file and the statement that is not allowed
     */
    static void check(String plugin, String file, String text) {
        MigrationScript script = new MigrationScript(plugin, file);
        for (String statement : NOISE.matcher(text).replaceAll(" ").split(";", -1)) {
            if (!statement.isBlank()) {
                script.check(statement.strip());
            }
        }
    }

    private void check(String statement) {
        Matcher allowed = ALLOWED.matcher(statement);
        if (!allowed.matches()) {
            throw new PluginRefusedException("plugin.migration.statement", file, shortened(statement));
        }
        for (int i = 1; i <= allowed.groupCount(); i++) {
            if (allowed.group(i) != null) {
                checkName(allowed.group(i), statement);
            }
        }
        if (!statement.toLowerCase(Locale.ROOT).startsWith("comment")) {
            Matcher named = NAMED.matcher(statement);
            while (named.find()) {
                checkName(named.group(1), statement);
            }
        }
    }

    private void checkName(String name, String statement) {
        if (!name.toLowerCase(Locale.ROOT).startsWith(prefix)) {
            throw new PluginRefusedException("plugin.migration.prefix", file, name, prefix, shortened(statement));
        }
    }

    private static String shortened(String statement) {
        String line = statement.replaceAll("\\s+", " ");
        return line.length() <= 80 ? line : line.substring(0, 80) + "…";
    }
}
