/** What is like a publication, on its page. */
@NullMarked
package it.comunitadipratiche.web.alike;

import org.jspecify.annotations.NullMarked;
