/** Reads entries from files with one JSON object a line, in this platform's shape or one that is mapped to it. */
@NullMarked
package it.comunitadipratiche.core.transfer.ndjson;

import org.jspecify.annotations.NullMarked;
