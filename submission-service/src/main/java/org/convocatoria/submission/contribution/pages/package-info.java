/** Pages of contributing, of a folio and of the registry. */
@NullMarked
package org.convocatoria.submission.contribution.pages;

import org.jspecify.annotations.NullMarked;
