/** The portal: what visitors and members read. Every page is made of publications alone. */
@NullMarked
package it.comunitadipratiche.web.portal;

import org.jspecify.annotations.NullMarked;
