/** The desks for the platform itself: plugins, work that waits, the audit trail, letters that were not sent, the index. */
@NullMarked
package it.comunitadipratiche.web.console.system;

import org.jspecify.annotations.NullMarked;
