/** One class per benchmark. */
@NullMarked
package org.convocatoria.benchmark.run;

import org.jspecify.annotations.NullMarked;
