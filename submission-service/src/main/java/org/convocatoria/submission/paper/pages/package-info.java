/** The forms on paper for people. */
@NullMarked
package org.convocatoria.submission.paper.pages;

import org.jspecify.annotations.NullMarked;
