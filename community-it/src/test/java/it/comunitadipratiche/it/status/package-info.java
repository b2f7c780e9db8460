/** Whether the server answers, and has what the core needs of it. */
@NullMarked
package it.comunitadipratiche.it.status;

import org.jspecify.annotations.NullMarked;
