package it.comunitadipratiche.core.assets.texts;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How far reading goes.
 *
 * @param characters the most that are kept of a file
 * @param bytes the largest file that is read
 * @param unpacked the most bytes that the texts in a zipped file may become
 * @param time the longest it may take
 * @param scratch a folder for files while they are read
 */
public record TextLimits(int characters, long bytes, long unpacked, Duration time, Path scratch) {}
