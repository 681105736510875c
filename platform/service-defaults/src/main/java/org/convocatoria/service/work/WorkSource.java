package org.convocatoria.service.work;

import java.util.List;
import org.convocatoria.service.access.Caller;

/** A feature that knows what waits for somebody on its part of the desk. */
public interface WorkSource {

  /** What waits for this caller. */
  List<Work> of(Caller caller);
}
