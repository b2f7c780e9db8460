/** The desks for accounts of people and for invitations to have one. */
@NullMarked
package it.comunitadipratiche.web.console.people;

import org.jspecify.annotations.NullMarked;
