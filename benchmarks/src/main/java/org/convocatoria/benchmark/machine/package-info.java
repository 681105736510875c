/** The processes a benchmark needs, on free loopback ports, and what the system says of them. */
@NullMarked
package org.convocatoria.benchmark.machine;

import org.jspecify.annotations.NullMarked;
