/** What the variants on PostgreSQL share, and the one that only inserts. */
@NullMarked
package org.convocatoria.benchmark.service.relational;

import org.jspecify.annotations.NullMarked;
