/** Rules that hold for the whole module. */
@NullMarked
package org.convocatoria.local;

import org.jspecify.annotations.NullMarked;
