/** What the gateway asks for the desk's first page and its search. */
@NullMarked
package org.convocatoria.plan.closing.web;

import org.jspecify.annotations.NullMarked;
