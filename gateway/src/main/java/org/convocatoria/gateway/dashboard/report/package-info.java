/** What the desk reads across all services: totals, the audit log, the states of mail. */
@NullMarked
package org.convocatoria.gateway.dashboard.report;

import org.jspecify.annotations.NullMarked;
