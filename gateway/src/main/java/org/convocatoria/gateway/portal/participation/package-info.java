/** Contributing: the form, its check, the sending and the receipt. */
@NullMarked
package org.convocatoria.gateway.portal.participation;

import org.jspecify.annotations.NullMarked;
