/** Tests of the public pages. */
@NullMarked
package org.convocatoria.gateway.portal;

import org.jspecify.annotations.NullMarked;
