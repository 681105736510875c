package org.convocatoria.test.misdeed.thing;

import org.convocatoria.test.misdeed.thing.web.ThingController;

/** Domain that knows how it is called. */
record KnowsAnEdge(ThingController edge) {}
