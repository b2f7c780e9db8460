/** What organizations have beside what the entries of every type have: whom to meet, and how two become one. */
@NullMarked
package it.comunitadipratiche.api.network;

import org.jspecify.annotations.NullMarked;
