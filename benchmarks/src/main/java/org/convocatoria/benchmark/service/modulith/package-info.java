/** The variants that publish by Spring Modulith's event publication registry. */
@NullMarked
package org.convocatoria.benchmark.service.modulith;

import org.jspecify.annotations.NullMarked;
