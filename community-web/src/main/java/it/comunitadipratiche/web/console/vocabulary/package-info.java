/**
 * The desk of vocabularies: schemes and their concepts as a tree, each to be changed by hand, brought in from files and
 * given out; and the desk where territories are looked up.
 */
@NullMarked
package it.comunitadipratiche.web.console.vocabulary;

import org.jspecify.annotations.NullMarked;
