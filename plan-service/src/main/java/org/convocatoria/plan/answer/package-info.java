/** What is said to who contributed something that the plan did not use. */
@NullMarked
package org.convocatoria.plan.answer;

import org.jspecify.annotations.NullMarked;
