package org.convocatoria.submission.opendata;

import java.time.Duration;

/**
 * The case file of a process as it was last made.
 *
 * @param madeFrom tells one state of the process from another
 * @param took the time that it took
 */
record CaseFile(OpenFile file, String madeFrom, Duration took) {}
