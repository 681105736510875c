/** A table's dossier as its people work with it. */
@NullMarked
package org.convocatoria.workshop.dossier.pages;

import org.jspecify.annotations.NullMarked;
