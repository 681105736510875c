package org.convocatoria.submission.project.pages;

import org.convocatoria.submission.call.Phase;
import org.convocatoria.submission.project.ProjectCall;

/** A call for projects as a list shows it, and where it stands. */
record CallEntry(ProjectCall call, Phase phase) {}
