/** What a table has to work with: contributions and the roster of who is invited. */
@NullMarked
package org.convocatoria.workshop.table;

import org.jspecify.annotations.NullMarked;
