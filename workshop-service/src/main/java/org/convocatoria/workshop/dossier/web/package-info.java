/** The dossier as staff read it. */
@NullMarked
package org.convocatoria.workshop.dossier.web;

import org.jspecify.annotations.NullMarked;
