/** What a request says of itself, beside its body. */
@NullMarked
package org.convocatoria.service.request;

import org.jspecify.annotations.NullMarked;
