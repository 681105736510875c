/** The benchmarks: what each measures is told in their README. */
@NullMarked
package org.convocatoria.benchmark;

import org.jspecify.annotations.NullMarked;
