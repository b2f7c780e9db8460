/** The platform as a server: the WAR, and what it finds in the application server it runs on. */
@NullMarked
package it.comunitadipratiche.web;

import org.jspecify.annotations.NullMarked;
