/** The question as the command line puts it, and the figures that answer it. */
@NullMarked
package org.convocatoria.benchmark.report;

import org.jspecify.annotations.NullMarked;
