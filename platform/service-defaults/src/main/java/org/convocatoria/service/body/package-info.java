/** Request bodies checked against their JSON Schema. */
@NullMarked
package org.convocatoria.service.body;

import org.jspecify.annotations.NullMarked;
