/** The public call: what it asks for, its tables, forms and calendar, loaded from a data file. */
@NullMarked
package org.convocatoria.submission.call;

import org.jspecify.annotations.NullMarked;
