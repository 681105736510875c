/** What a paragraph comes from: typed links to contributions and results, and quotes that hold. */
@NullMarked
package org.convocatoria.plan.provenance;

import org.jspecify.annotations.NullMarked;
