/** The whole platform as its users meet it: real processes, real broker, real browser. */
@NullMarked
package org.convocatoria.system;

import org.jspecify.annotations.NullMarked;
