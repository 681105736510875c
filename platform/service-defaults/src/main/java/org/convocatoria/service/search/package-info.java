/** The words by which texts are found: the same analysis for what is stored and what is typed. */
@NullMarked
package org.convocatoria.service.search;

import org.jspecify.annotations.NullMarked;
