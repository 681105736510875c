/** The open data's addresses for programs. */
@NullMarked
package org.convocatoria.submission.opendata.web;

import org.jspecify.annotations.NullMarked;
