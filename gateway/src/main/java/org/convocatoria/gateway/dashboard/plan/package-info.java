/** Drafting the plan with its sources, answering, and the gate before a version is published. */
@NullMarked
package org.convocatoria.gateway.dashboard.plan;

import org.jspecify.annotations.NullMarked;
