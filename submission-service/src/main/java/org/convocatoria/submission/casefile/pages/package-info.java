/** The sheets of case files, and where the desk downloads them. */
@NullMarked
package org.convocatoria.submission.casefile.pages;

import org.jspecify.annotations.NullMarked;
