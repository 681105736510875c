/** Measures the running platform as a whole: contributions, reads, and its cost at rest. */
@NullMarked
package org.convocatoria.benchmark.product;

import org.jspecify.annotations.NullMarked;
