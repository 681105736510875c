/** The open data's pages as people read them. */
@NullMarked
package org.convocatoria.submission.opendata.pages;

import org.jspecify.annotations.NullMarked;
