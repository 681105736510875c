/** The service under load: one endpoint, and a variant behind it. */
@NullMarked
package org.convocatoria.benchmark.service;

import org.jspecify.annotations.NullMarked;
