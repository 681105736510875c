/** The calendar as the public reads it and staff change it. */
@NullMarked
package org.convocatoria.workshop.workshop.web;

import org.jspecify.annotations.NullMarked;
