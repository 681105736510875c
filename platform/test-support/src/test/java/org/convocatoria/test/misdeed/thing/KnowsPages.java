package org.convocatoria.test.misdeed.thing;

import org.convocatoria.test.misdeed.thing.pages.ThingPages;

/** Domain that knows how it is shown. */
record KnowsPages(ThingPages edge) {}
