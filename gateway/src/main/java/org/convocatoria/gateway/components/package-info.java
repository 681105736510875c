/** The kit's components, each in all its states. */
@NullMarked
package org.convocatoria.gateway.components;

import org.jspecify.annotations.NullMarked;
