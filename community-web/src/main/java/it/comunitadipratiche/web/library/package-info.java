/** The pages of materials: what they are, whether they still count, where to have them, and how they hang together. */
@NullMarked
package it.comunitadipratiche.web.library;

import org.jspecify.annotations.NullMarked;
