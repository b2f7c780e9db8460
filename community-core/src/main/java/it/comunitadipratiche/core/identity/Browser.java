package it.comunitadipratiche.core.identity;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;

/**
 * What a browser says it is, in two words: {@code Firefox}, {@code Linux}. An empty word stands for one we do not know;
 * the rest of what it says is not kept.
 */
record Browser(String name, String system) {
    private static final Map<String, String> NAMES = ordered(
            Map.entry("edg/", "Edge"),
            Map.entry("edga/", "Edge"),
            Map.entry("edgios/", "Edge"),
            Map.entry("opr/", "Opera"),
            Map.entry("samsungbrowser", "Samsung Internet"),
            Map.entry("firefox", "Firefox"),
            Map.entry("fxios", "Firefox"),
            Map.entry("crios", "Chrome"),
            Map.entry("chromium", "Chromium"),
            Map.entry("chrome", "Chrome"),
            Map.entry("safari", "Safari"),
            Map.entry("curl", "curl"));
    private static final Map<String, String> SYSTEMS = ordered(
            Map.entry("android", "Android"),
            Map.entry("iphone", "iPhone"),
            Map.entry("ipad", "iPad"),
            Map.entry("windows", "Windows"),
            Map.entry("mac os", "macOS"),
            Map.entry("cros", "ChromeOS"),
            Map.entry("linux", "Linux"));

    /** Reads the first match of each list, for browsers name those they resemble, too. */
    static Browser of(String userAgent) {
        String said = userAgent.toLowerCase(Locale.ROOT);
        return new Browser(first(NAMES, said), first(SYSTEMS, said));
    }

    private static String first(Map<String, String> words, String said) {
        return words.entrySet().stream()
                .filter(word -> said.contains(word.getKey()))
                .map(Entry::getValue)
                .findFirst()
                .orElse("");
    }

    @SafeVarargs
    private static Map<String, String> ordered(Entry<String, String>... words) {
        Map<String, String> map = new LinkedHashMap<>();
        for (Entry<String, String> word : words) {
            map.put(word.getKey(), word.getValue());
        }
        return map;
    }
}
