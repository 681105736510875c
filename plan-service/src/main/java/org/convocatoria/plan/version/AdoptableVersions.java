package org.convocatoria.plan.version;

import java.util.OptionalInt;
import org.convocatoria.plan.act.Adoptable;
import org.springframework.stereotype.Component;

/** The versions that acts can adopt. */
@Component
class AdoptableVersions implements Adoptable {

  private final Versions versions;

  AdoptableVersions(Versions versions) {
    this.versions = versions;
  }

  @Override
  public OptionalInt latestVersion(String call) {
    return versions.latest(call).stream().mapToInt(Version::number).findFirst();
  }
}
