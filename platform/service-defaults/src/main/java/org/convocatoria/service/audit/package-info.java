/** Reading a service's own audit. */
@NullMarked
package org.convocatoria.service.audit;

import org.jspecify.annotations.NullMarked;
