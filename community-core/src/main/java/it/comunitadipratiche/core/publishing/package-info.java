/**
 * What the community tells everybody: <em>articles</em>, <em>pages</em> that stay, <em>frequently asked questions</em>,
 * <em>collections</em> of what is worth reading for a purpose, and the <em>menus</em> that lead to them. A plugin like
 * any other: it only contributes content types and their rules.
 */
@NullMarked
package it.comunitadipratiche.core.publishing;

import org.jspecify.annotations.NullMarked;
