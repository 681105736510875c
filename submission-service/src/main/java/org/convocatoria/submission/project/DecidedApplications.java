package org.convocatoria.submission.project;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.convocatoria.submission.contribution.KeptWords;
import org.convocatoria.submission.contribution.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads decided applications as the public may read them. */
@Service
public class DecidedApplications {

  private final Applications applications;
  private final Registry registry;

  DecidedApplications(Applications applications, Registry registry) {
    this.applications = applications;
    this.registry = registry;
  }

  /** Those of a call for projects after one of them, the selected first. */
  public List<Application> page(String projectCall, @Nullable String after, int limit) {
    List<Application> found = applications.decided(projectCall, after, limit);
    Stream<String> folios = found.stream().map(Application::folio).filter(Objects::nonNull);
    KeptWords kept = registry.kept(folios.toList());
    return found.stream().map(each -> each.shown(kept)).toList();
  }

  /** How many there are. */
  public long count(String projectCall) {
    return applications.countDecided(projectCall);
  }
}
