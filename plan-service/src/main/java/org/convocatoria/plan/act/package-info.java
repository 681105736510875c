/** Acts of public bodies that adopt a version of the plan. */
@NullMarked
package org.convocatoria.plan.act;

import org.jspecify.annotations.NullMarked;
