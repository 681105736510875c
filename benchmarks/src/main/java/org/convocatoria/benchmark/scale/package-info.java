/** A queueing model of accepting, fitted to this machine and asked about larger ones. */
@NullMarked
package org.convocatoria.benchmark.scale;

import org.jspecify.annotations.NullMarked;
