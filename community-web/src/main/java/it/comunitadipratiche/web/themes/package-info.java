/**
 * The pages of themes, which join what is published about each, whatever its type: a <em>theme</em> is a concept of the
 * vocabulary of themes; what is about a narrower one is about it too.
 */
@NullMarked
package it.comunitadipratiche.web.themes;

import org.jspecify.annotations.NullMarked;
