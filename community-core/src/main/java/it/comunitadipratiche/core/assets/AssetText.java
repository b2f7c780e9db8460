package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.assets.texts.TextState;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of the text in a file.
 *
 * @param characters how many are kept
 * @param truncated whether the file goes on where the text ends
 * @param pages how many the file has, if it says so
 * @param language as the file itself says, a language tag
 * @param title as the file itself says
 * @param author as the file itself says
 * @param readAt empty while nobody has read it
 */
public record AssetText(
        TextState state,
        int characters,
        boolean truncated,
        Optional<Integer> pages,
        Optional<String> language,
        Optional<String> title,
        Optional<String> author,
        Optional<Instant> readAt) {
    static final AssetText WAITING = new AssetText(
            TextState.WAITING,
            0,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
}
