/** Measures how often a running platform's public pages can be read. */
@NullMarked
package org.convocatoria.benchmark.reads;

import org.jspecify.annotations.NullMarked;
