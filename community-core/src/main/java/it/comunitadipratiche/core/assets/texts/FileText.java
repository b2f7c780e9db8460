package it.comunitadipratiche.core.assets.texts;

import java.util.Optional;

/**
 * What was read of a file.
 *
 * @param text plain, a line for each line or paragraph; empty unless the state is {@link TextState#READ}
 * @param truncated whether the file goes on where the text ends
 * @param pages how many it has, if it says so
 * @param language as the file itself says, a language tag
 * @param title as the file itself says
 * @param author as the file itself says
 */
public record FileText(
        TextState state,
        String text,
        boolean truncated,
        Optional<Integer> pages,
        Optional<String> language,
        Optional<String> title,
        Optional<String> author) {

    /** A file without text, for a reason. */
    public static FileText none(TextState reason) {
        return new FileText(reason, "", false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
