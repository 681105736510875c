/** The staff's addresses for drafting. */
@NullMarked
package org.convocatoria.plan.draft.web;

import org.jspecify.annotations.NullMarked;
