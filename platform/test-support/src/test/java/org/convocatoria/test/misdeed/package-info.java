/** Classes that break the architecture's rules on purpose, one each. */
@NullMarked
package org.convocatoria.test.misdeed;

import org.jspecify.annotations.NullMarked;
