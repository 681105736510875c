/** Tests of password. */
@NullMarked
package org.convocatoria.gateway.password;

import org.jspecify.annotations.NullMarked;
