/**
 * JSON at the edge: bodies are read strictly (UTF-8, no double names, no unknown members), answers are written with ids
 * as strings and times in ISO 8601.
 */
@NullMarked
package it.comunitadipratiche.api.json;

import org.jspecify.annotations.NullMarked;
