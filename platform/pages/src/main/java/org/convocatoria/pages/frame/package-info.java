/** Every page's frame: the call it belongs to, links, dates and numbers. */
@NullMarked
package org.convocatoria.pages.frame;

import org.jspecify.annotations.NullMarked;
