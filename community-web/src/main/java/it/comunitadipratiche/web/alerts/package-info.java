/** Saved searches in the portal: saving what one looks at, one's own searches, and the end of alerts. */
@NullMarked
package it.comunitadipratiche.web.alerts;

import org.jspecify.annotations.NullMarked;
