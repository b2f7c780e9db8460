package it.comunitadipratiche.core.transfer.wordpress;

import it.comunitadipratiche.core.kernel.Id;
import java.util.List;
import java.util.Optional;

/** What the addresses and numbers inside a post of the old site lead to here. */
interface PostLinks {

    /** The link to use instead of one to the old site; nothing if it leads elsewhere or is not imported. */
    Optional<String> link(String url);

    /** The published entry that a post of the old site became, by its number there. */
    Optional<Id> entry(long post);

    /** The picture an attachment became, by its number there. */
    Optional<Picture> picture(long attachment);

    /** The picture a file of the old site became, by its address; sizes such as {@code -300x200} are one picture. */
    Optional<Picture> picture(String url);

    /** The attachments of the post itself. */
    List<Long> ownPictures();

    /** A picture: the address to show it at, and what it shows in words. */
    record Picture(String source, String alt, String caption) {}
}
