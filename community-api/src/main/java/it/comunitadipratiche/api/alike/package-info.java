/** What is like a publication, over REST. */
@NullMarked
package it.comunitadipratiche.api.alike;

import org.jspecify.annotations.NullMarked;
