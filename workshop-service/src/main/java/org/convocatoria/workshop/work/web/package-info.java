/** The service's part in the desk's first page and search. */
@NullMarked
package org.convocatoria.workshop.work.web;

import org.jspecify.annotations.NullMarked;
