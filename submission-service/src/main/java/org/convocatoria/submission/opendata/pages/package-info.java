/** The open data's page. */
@NullMarked
package org.convocatoria.submission.opendata.pages;

import org.jspecify.annotations.NullMarked;
