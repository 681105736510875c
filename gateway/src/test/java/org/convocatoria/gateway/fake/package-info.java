/** Services made of sample files, for tests and for looking at pages without the platform. */
@NullMarked
package org.convocatoria.gateway.fake;

import org.jspecify.annotations.NullMarked;
