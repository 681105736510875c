/** The staff's desk: queue, tables, workshops, rounds, drafting, messages and the audit log. */
@NullMarked
package org.convocatoria.gateway.dashboard;

import org.jspecify.annotations.NullMarked;
