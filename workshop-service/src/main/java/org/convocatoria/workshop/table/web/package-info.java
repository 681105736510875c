/** The dossier as staff read it. */
@NullMarked
package org.convocatoria.workshop.table.web;

import org.jspecify.annotations.NullMarked;
