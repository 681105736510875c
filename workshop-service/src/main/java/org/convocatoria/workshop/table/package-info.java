/** What a table has to work with: its dossier and the roster of who is invited. */
@NullMarked
package org.convocatoria.workshop.table;

import org.jspecify.annotations.NullMarked;
