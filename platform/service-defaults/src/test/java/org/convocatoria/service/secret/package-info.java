@NullMarked
package org.convocatoria.service.secret;

import org.jspecify.annotations.NullMarked;
