/** The rules of the design, as tests: what may import what, what stays hidden, who may call what, which texts exist. */
@NullMarked
package it.comunitadipratiche.core.architecture;

import org.jspecify.annotations.NullMarked;
