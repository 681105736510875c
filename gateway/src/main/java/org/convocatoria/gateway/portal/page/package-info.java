/** The frame all pages share: language, links, dates, the open call, error pages. */
@NullMarked
package org.convocatoria.gateway.portal.page;

import org.jspecify.annotations.NullMarked;
