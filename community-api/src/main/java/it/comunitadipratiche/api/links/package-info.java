/** The links of publications over REST. */
@NullMarked
package it.comunitadipratiche.api.links;

import org.jspecify.annotations.NullMarked;
