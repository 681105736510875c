/** Tables that people upload, as CSV or as a spreadsheet, and CSV that we write out. */
@NullMarked
package org.convocatoria.submission.table;

import org.jspecify.annotations.NullMarked;
