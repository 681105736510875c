/** Stands for the pages' kit where the rules are tested. */
@NullMarked
package org.convocatoria.pages;

import org.jspecify.annotations.NullMarked;
