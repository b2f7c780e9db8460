/** Tests of the identity of people; the class of each test names what it is about. */
@NullMarked
package it.comunitadipratiche.core.identity;

import org.jspecify.annotations.NullMarked;
