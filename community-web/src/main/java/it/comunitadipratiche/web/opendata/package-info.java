/** The page of open data: what data sets there are, in which formats and under what terms. */
@NullMarked
package it.comunitadipratiche.web.opendata;

import org.jspecify.annotations.NullMarked;
