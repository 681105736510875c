/** How long the contact data of contributors are kept, as the call's file says, and their end. */
@NullMarked
package org.convocatoria.submission.retention;

import org.jspecify.annotations.NullMarked;
