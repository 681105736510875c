/** The public door of the platform: starting it, its settings and its document store. */
@NullMarked
package org.convocatoria.gateway;

import org.jspecify.annotations.NullMarked;
