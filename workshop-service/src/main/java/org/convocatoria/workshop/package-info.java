/**
 * The workshops of a call: when and where they are, what the tables work with, what they result in.
 */
@NullMarked
package org.convocatoria.workshop;

import org.jspecify.annotations.NullMarked;
