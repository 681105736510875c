/** The variants that only insert a document. */
@NullMarked
package org.convocatoria.benchmark.service.document;

import org.jspecify.annotations.NullMarked;
