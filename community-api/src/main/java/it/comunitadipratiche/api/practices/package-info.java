/** What REST tells of practices beside what their fields hold. */
@NullMarked
package it.comunitadipratiche.api.practices;

import org.jspecify.annotations.NullMarked;
