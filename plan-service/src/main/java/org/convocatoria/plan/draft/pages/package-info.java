/** The desk's pages for drafting. */
@NullMarked
package org.convocatoria.plan.draft.pages;

import org.jspecify.annotations.NullMarked;
