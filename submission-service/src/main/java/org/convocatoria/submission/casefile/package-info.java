/**
 * Case files: everything about a folio or a process in one archive of plain files, with an index
 * and the hash of each, so that it can be read where this platform is not.
 */
@NullMarked
package org.convocatoria.submission.casefile;

import org.jspecify.annotations.NullMarked;
