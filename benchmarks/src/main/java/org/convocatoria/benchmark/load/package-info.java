/** Open and closed loops of requests, timed from when each was meant to be sent. */
@NullMarked
package org.convocatoria.benchmark.load;

import org.jspecify.annotations.NullMarked;
