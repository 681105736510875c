/** Pages of calls for projects and applications. */
@NullMarked
package org.convocatoria.submission.project.pages;

import org.jspecify.annotations.NullMarked;
