/** Tests of letter. */
@NullMarked
package org.convocatoria.gateway.letter;

import org.jspecify.annotations.NullMarked;
