/** The calendar as staff change it by program. */
@NullMarked
package org.convocatoria.workshop.workshop.web;

import org.jspecify.annotations.NullMarked;
