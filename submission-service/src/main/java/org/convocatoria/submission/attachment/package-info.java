/** Files that come with a contribution, kept by content. */
@NullMarked
package org.convocatoria.submission.attachment;

import org.jspecify.annotations.NullMarked;
