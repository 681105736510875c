package org.convocatoria.submission.project;

import java.time.Instant;

/** What was decided on an application, and the reason that everyone may read. */
public record Decision(ApplicationState outcome, String reason, String by, Instant at) {}
