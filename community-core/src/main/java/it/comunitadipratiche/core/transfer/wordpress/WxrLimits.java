package it.comunitadipratiche.core.transfer.wordpress;

/**
 * How much of an export is accepted, so that no file can fill the memory.
 *
 * @param items items in a file
 * @param itemText characters in all texts of one item; an item with more is refused, the others go on
 * @param headText characters in the head: terms, authors
 * @param elements elements in one item
 * @param chunk bytes of a single piece of markup or text
 */
record WxrLimits(int items, int itemText, int headText, int elements, int chunk) {
    static final WxrLimits USUAL = new WxrLimits(100_000, 8_000_000, 20_000_000, 200_000, 32_000_000);
}
