package org.convocatoria.test.misdeed.thing;

import org.convocatoria.test.misdeed.thing.messaging.ThingListener;

/** Domain that knows how it hears of others. */
record KnowsAListener(ThingListener edge) {}
