/** One contribution followed by its folio: its story, and its owner's rights. */
@NullMarked
package org.convocatoria.gateway.portal.folio;

import org.jspecify.annotations.NullMarked;
