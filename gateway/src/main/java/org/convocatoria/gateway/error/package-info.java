/** What people and programs see where the gateway itself refuses or fails. */
@NullMarked
package org.convocatoria.gateway.error;

import org.jspecify.annotations.NullMarked;
