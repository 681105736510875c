/** Results as the tables write them. */
@NullMarked
package org.convocatoria.workshop.result.pages;

import org.jspecify.annotations.NullMarked;
