/** What is left of folios here: the files that the desk adds. */
@NullMarked
package org.convocatoria.gateway.portal.folio;

import org.jspecify.annotations.NullMarked;
