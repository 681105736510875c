/** The second service, whose read model the first one's events end in. */
@NullMarked
package org.convocatoria.benchmark.service.reader;

import org.jspecify.annotations.NullMarked;
