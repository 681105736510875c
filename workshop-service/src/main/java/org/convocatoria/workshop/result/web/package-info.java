/** Results as staff record, correct and read them. */
@NullMarked
package org.convocatoria.workshop.result.web;

import org.jspecify.annotations.NullMarked;
