package org.convocatoria.submission.project.pages;

import org.convocatoria.submission.call.Phase;
import org.convocatoria.submission.project.ProjectCall;

/** A call for projects in a list, with its phase. */
record CallEntry(ProjectCall call, Phase phase) {}
