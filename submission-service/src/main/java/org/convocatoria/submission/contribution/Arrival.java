package org.convocatoria.submission.contribution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How and when a contribution came in.
 *
 * @param channel web, api, paper, telephone, counter or session
 * @param byStaff whether staff wrote it down
 * @param language es or en, in which its contributor is written to
 * @param origin where another form of participation yielded it; null where somebody handed it in
 */
public record Arrival(
    Instant at,
    String channel,
    boolean byStaff,
    String language,
    boolean sample,
    @Nullable Origin origin) {}
