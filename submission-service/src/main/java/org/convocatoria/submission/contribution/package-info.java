/** What people give, from receipt through review to withdrawal. */
@NullMarked
package org.convocatoria.submission.contribution;

import org.jspecify.annotations.NullMarked;
