/** Office documents that people send: recognised by their parts, and looked through with limits. */
@NullMarked
package org.convocatoria.submission.office;

import org.jspecify.annotations.NullMarked;
