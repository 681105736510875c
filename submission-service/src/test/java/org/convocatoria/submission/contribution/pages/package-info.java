/** Pages of the public, tested as a browser behind the gateway reads them. */
@NullMarked
package org.convocatoria.submission.contribution.pages;

import org.jspecify.annotations.NullMarked;
