/** A registry as large as a country's, and how long it takes to read. */
@NullMarked
package org.convocatoria.benchmark.volume;

import org.jspecify.annotations.NullMarked;
