package org.convocatoria.submission.contribution;

import java.time.Instant;

/**
 * How and when a contribution came in.
 *
 * @param channel web, api, paper, telephone, counter or session
 * @param byStaff whether staff wrote it down
 * @param language es or en, in which its contributor is written to
 */
public record Arrival(
    Instant at, String channel, boolean byStaff, String language, boolean sample) {}
