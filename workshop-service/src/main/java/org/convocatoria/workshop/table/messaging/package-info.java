/** Keeps the dossiers up to date from contributions, their texts and invitations. */
@NullMarked
package org.convocatoria.workshop.table.messaging;

import org.jspecify.annotations.NullMarked;
