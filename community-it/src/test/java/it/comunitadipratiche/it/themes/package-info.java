/** What joins publications of several types: themes, collections, and the pages of organizations that others name. */
@NullMarked
package it.comunitadipratiche.it.themes;

import org.jspecify.annotations.NullMarked;
