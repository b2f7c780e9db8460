/**
 * Reads WordPress exports (WXR): posts become articles, pages pages, attachments assets, entries of menus a menu, and
 * the taxonomies vocabularies. What was not public there is never public here.
 */
@NullMarked
package it.comunitadipratiche.core.transfer.wordpress;

import org.jspecify.annotations.NullMarked;
