/**
 * The pages of practices: what happened as a timeline, who took part as a picture, with what means as a chart, each with
 * a table that says the same.
 */
@NullMarked
package it.comunitadipratiche.web.practices;

import org.jspecify.annotations.NullMarked;
