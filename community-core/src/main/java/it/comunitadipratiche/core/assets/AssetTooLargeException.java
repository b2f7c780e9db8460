package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.kernel.InvalidInputException;

/** The file has more bytes than files of its kind may have. */
public class AssetTooLargeException extends InvalidInputException {

    AssetTooLargeException(long limit) {
        super("/file", "assets.tooLarge", limit / (1 << 20));
    }
}
