/** What this service knows of the public call: its tables, time zone and kinds of result. */
@NullMarked
package org.convocatoria.workshop.call;

import org.jspecify.annotations.NullMarked;
