package it.comunitadipratiche.core.assets.files;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of files as people gave them, made safe to be offered to others. */
public final class FileName {
    private static final int MAX_LENGTH = 120;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\"<>:|?*;%\\\\/]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern EDGES = Pattern.compile("^[. _-]+|[. ]+$");

    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z][A-Za-z0-9]{0,7}$|\\.(3gp|7z)$");

    private FileName() {}

    /** A name without folders, control characters and characters that file systems or headers take amiss. */
    public static String safe(String given) {
        String name = FOLDERS.matcher(Normalizer.normalize(given, Normalizer.Form.NFC))
                .replaceAll("");
        name = SPACES.matcher(UNSAFE.matcher(name).replaceAll("_")).replaceAll(" ");
        name = EDGES.matcher(name).replaceAll("");
        return name.isEmpty() ? "file" : name;
    }

    /** The part of a safe name from its last dot on, if it looks like that of a type ({@code .jpg}); else empty. */
    public static String ending(String safeName) {
        Matcher ending = ENDING.matcher(safeName);
        return ending.find() && ending.start() > 0 ? ending.group() : "";
    }

    /** A safe name with another ending, cut to 120 characters. */
    public static String with(String safeName, String ending) {
        String stem = safeName.substring(0, safeName.length() - ending(safeName).length());
        int longest = MAX_LENGTH - ending.length();
        if (stem.length() > longest) {
            int cut = Character.isHighSurrogate(stem.charAt(longest - 1)) ? longest - 1 : longest;
            stem = stem.substring(0, cut).strip();
        }
        return stem + ending;
    }
}
