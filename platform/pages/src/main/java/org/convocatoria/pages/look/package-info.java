/** The platform's styles, script, fonts and drawings. */
@NullMarked
package org.convocatoria.pages.look;

import org.jspecify.annotations.NullMarked;
